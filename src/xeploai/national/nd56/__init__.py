"""Nghị định 56/2015/NĐ-CP, được Nghị định 88/2017/NĐ-CP sửa đổi: the years 2018 and 2019."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import years
from xeploai.national.nd56 import civil_servants, late, not_rated, order, public_employees, transfers, workers
from xeploai.national.nd56.forms import FORMS
from xeploai.national.nd56.labels import LABELS
from xeploai.national.nd56.parameters import PARAMETERS
from xeploai.national.nd56.readings import READINGS

RULE_SET = xl.rule_set(
    "vn-nd56",
    "vn",
    vi="Trung ương: đánh giá, phân loại cán bộ, công chức, viên chức theo Nghị định 56, năm 2018 và 2019",
    en="The centre: classification of officials, civil servants and public employees under decree 56, 2018 and 2019",
    periods=years(2018, 2019),
    lengths=("year",),
    parameters=PARAMETERS,
    readings=READINGS,
    forms=FORMS,
    rules=(
        *not_rated.RULES,
        *civil_servants.RULES,
        *public_employees.RULES,
        *transfers.RULES,
        *workers.RULES,
        *order.RULES,
    ),
    labels=LABELS,
)
RULE_SETS = (RULE_SET, late.RULE_SET)
