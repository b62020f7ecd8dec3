"""Đối tượng, văn bản, phiếu dùng chung: the rule set that stands in every period, with no rule of any year in it."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.forms import FORMS
from xeploai.national.instruments import INSTRUMENTS, years
from xeploai.national.kinds import KINDS, LINKS

SUBJECTS = xl.rule_set(
    "vn",
    "vn",
    vi="Trung ương: đối tượng, quan hệ, sổ theo dõi và văn bản dùng chung mọi năm",
    en="The centre: subjects, links, registers and instruments that all years share",
    periods=years(2018),
    instruments=INSTRUMENTS,
    kinds=KINDS,
    forms=FORMS,
    links=LINKS,
)
