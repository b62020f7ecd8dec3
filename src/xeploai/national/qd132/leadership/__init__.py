"""Tập thể và cá nhân lãnh đạo, quản lý theo QĐ 132, QĐ 89."""

from xeploai.national.qd132.carried_back import all_of
from xeploai.national.qd132.leadership import collectives, findings, leaders, order, tied
from xeploai.national.qd132.leadership.forms import FORMS
from xeploai.national.qd132.leadership.parameters import PARAMETERS
from xeploai.national.qd132.leadership.readings import FROM_2019 as READINGS_FROM_2019
from xeploai.national.qd132.leadership.readings import READINGS

RULES = all_of(part.RULES for part in (collectives, leaders, tied, findings, order))

__all__ = ["FORMS", "PARAMETERS", "READINGS", "READINGS_FROM_2019", "RULES"]
