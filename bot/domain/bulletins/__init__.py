"""Bulletins as files: what they are taken along as, and what is recognised in those brought in."""
