"""Sound files and captions of two invented stories; see README.md beside this file."""
