"""Sổ theo dõi của NĐ 90/2020 và NĐ 48/2023: conclusions, and decisions on a higher share of the excellent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.forms import columns
from xeploai.national.instruments import ND_48, ND_90
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE
from xeploai.national.nd90.columns import share_of_on

_MATTERS = ("degradation", "unit_corruption", "other")
_OFFICIALS = ND_90.at("Điều 7", established=xl.Established.MEMORY)


class OfficialConclusion(
    xl.Record,
    id="official_conclusion",
    of=OFFICIAL,
    dated="concluded_on",
    vi="Kết luận của cấp có thẩm quyền về cán bộ",
    en="Conclusions of competent bodies on officials",
    sensitive=True,
    cite=_OFFICIALS,
):
    """Sổ kết luận; `unit_corruption`: đơn vị trực tiếp quản lý có tham ô, tham nhũng, lãng phí bị xử lý theo luật."""

    matter: Fact[Code] = columns.matter(*_MATTERS)
    concluded_on: Fact[date] = columns.concluded_on()


class ServantConclusion(
    xl.Record,
    id="servant_conclusion",
    of=CIVIL_SERVANT,
    dated="concluded_on",
    vi="Kết luận của cấp có thẩm quyền về công chức",
    en="Conclusions of competent bodies on civil servants",
    sensitive=True,
    cite=ND_90.at("Điều 11"),
):
    """Sổ kết luận; `unit_corruption`: đơn vị trực tiếp quản lý có tham ô, tham nhũng, lãng phí bị xử lý theo luật."""

    matter: Fact[Code] = columns.matter(*_MATTERS)
    concluded_on: Fact[date] = columns.concluded_on()


class EmployeeConclusion(
    xl.Record,
    id="employee_conclusion",
    of=PUBLIC_EMPLOYEE,
    dated="concluded_on",
    vi="Kết luận của cấp có thẩm quyền về viên chức",
    en="Conclusions of competent bodies on public employees",
    sensitive=True,
    cite=ND_90.at("Điều 15"),
):
    """Sổ kết luận; `unit_corruption`: đơn vị trực tiếp quản lý có tham ô, tham nhũng, lãng phí bị xử lý theo luật."""

    matter: Fact[Code] = columns.matter(*_MATTERS)
    concluded_on: Fact[date] = columns.concluded_on()


class HigherShare(
    xl.Record,
    id="nd48_higher_share",
    of=AGENCY,
    dated="of_on",
    vi="Quyết định tỷ lệ xuất sắc cao hơn cho cơ quan, đơn vị có thành tích nổi trội",
    en="Decisions on a higher share of the excellent for an outstanding agency",
    cite=ND_48.at("Điều 1", "1"),
):
    """Sổ quyết định tỷ lệ cao hơn: one row a decision, of the year for which it is; the text names no upper limit."""

    of_on: Fact[date] = share_of_on()
    share: Fact[Decimal] = fact(vi="Tỷ lệ được quyết định", en="Share decided", between=(0, 1), digits=4)
