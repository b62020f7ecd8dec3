"""Căn cứ chung của các sổ: what the registers of the Party side cite, of every year in which they are kept."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import (
    HD_16,
    HD_21,
    HD_21_CARRIED_BACK,
    LAW_22,
    LAW_80,
    QD_07,
    QD_69,
    QD_102,
    QD_117_WRONGED,
    QD_124,
    QD_132,
    QD_366,
)

_MEMORY = xl.Established.MEMORY
OF_MEMBERS, OF_ORGANISATIONS = (QD_102.at(), QD_69.at()), (QD_07.at(), QD_69.at())
# The measures of the State and their order, which no sheet quotes.
OF_PERSONS = (*OF_MEMBERS, LAW_22.at(established=_MEMORY), LAW_80.at(established=_MEMORY))
GROUNDS = (QD_132.at("Điều 12", "4", "c"), QD_124.at("Điều 12", "4"), QD_366.at("Điều 11", "4"))
WRONGED = (QD_117_WRONGED.at(),)
# From 2023 on the year of an act says where it counts, and nothing asks whether it did.
ONCE = (HD_16.at(), HD_21.at("Mục II", "B.2.3", "d"))
SELF = (
    HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "c"),
    HD_21.at("Mục II", "B.1.3", "c"),
    QD_124.at("Điều 12", "4"),
    QD_366.at("Điều 11", "4"),
)
FORCE_MAJEURE = (
    HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "d"),
    HD_21.at("Mục II", "B.1.3", "d"),
    QD_124.at("Điều 12", "4"),
    QD_366.at("Điều 11", "4"),
)
# Of guidance 21 nothing was seen of who moved.
FORMER_UNIT = (
    HD_21_CARRIED_BACK.at(established=_MEMORY),
    HD_21.at(established=_MEMORY),
    QD_124.at("Điều 12", "4.6"),
    QD_366.at("Điều 11", "4.3"),
)
DUTY = (QD_366.at("Điều 11", "4"),)
