"""What the tables of this room hold; see core/retention.py."""

from core.retention import content
from home.models import Footer, FooterLink, HomePage, InformationPage, Menu, MenuItem, SearchPage

TABLES = content(HomePage, InformationPage, SearchPage, Menu, MenuItem, Footer, FooterLink)
