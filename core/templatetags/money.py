from django import template

from core.money import format_amount

register = template.Library()


@register.filter
def amount(ore: int, currency: str = "DKK") -> str:
    """``{{ entry.amount_ore|amount }}``: øre as an amount in the active language; empty for None."""
    return "" if ore is None else format_amount(ore, currency)
