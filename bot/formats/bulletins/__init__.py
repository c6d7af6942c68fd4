"""Bulletins as people read and write them: messages, pages, documents, files of word processors."""
