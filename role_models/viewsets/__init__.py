"""The staff's screens of the exhibition."""

from role_models.viewsets.group import ExhibitionScreens

__all__ = ["ExhibitionScreens"]
