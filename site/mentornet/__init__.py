"""The project: settings, addresses and the command line of the Mentor Network's site."""

__version__ = "0.1.0"
