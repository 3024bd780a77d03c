"""Settings from environment variables alone, over small topic files: dev, test and production put them together.

Every variable stands in ``.env.example`` with a line that explains it.
"""
