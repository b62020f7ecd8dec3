"""Tập thể và cá nhân lãnh đạo, quản lý năm 2018."""

from xeploai.national.qd132.leadership import collectives, leaders, order
from xeploai.national.qd132.leadership.forms import FORMS
from xeploai.national.qd132.leadership.parameters import PARAMETERS
from xeploai.national.qd132.leadership.readings import READINGS

RULES = (*collectives.RULES, *leaders.RULES, *order.RULES)

__all__ = ["FORMS", "PARAMETERS", "READINGS", "RULES"]
