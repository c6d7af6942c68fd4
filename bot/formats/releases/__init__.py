"""A bulletin on its way out, in words: what coordinations read, see, and put right."""
