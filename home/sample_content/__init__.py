"""The sample content: a whole site in both languages, written from the programme's facts, that can be taken away
again.
"""
