"""The one reader of the environment that the topic files share."""

import environ

env = environ.Env()
