"""Đối tượng, văn bản, phiếu dùng chung: the rule set that stands in every period, with no rule of any year in it.

Of terms it stands from 2013 on: a term of five years begun then is decided when regulation 89 of 2017 already held.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.codes import CODES
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
    codes=CODES,
)
TERMS_FROM = date(2013, 1, 1)
OF_EARLIER_TERMS = SUBJECTS.model_copy(
    update={
        "id": "vn-terms-begun-before",
        "periods": xl.Span(start=TERMS_FROM, end=date(2017, 12, 31)),
        "lengths": ("term",),
    }
)
RULE_SETS = (SUBJECTS, OF_EARLIER_TERMS)
