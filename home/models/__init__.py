"""Front page, information pages, search page and menus."""

from home.models.menus import Footer, FooterLink, Menu, MenuItem
from home.models.pages import HomePage, InformationPage, SearchPage

__all__ = ["Footer", "FooterLink", "HomePage", "InformationPage", "Menu", "MenuItem", "SearchPage"]
