"""Cơ quan, đoàn thể có mức xếp loại từ nơi khác: whose grade another body recognises, in the years in which it does.

Agencies are NĐ 335/2025's from 2026; Front and mass organisations have always been graded within their own systems.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.law import Length
from xeploai.national.forms.state import AgencyForm, MassOrganisationForm
from xeploai.national.instruments import QD_124, QD_132, QD_366, years
from xeploai.national.kinds import AGENCY, MASS_ORGANISATION

_MEMORY = xl.Established.MEMORY
# Regulations 132 and 124 grade by the year; regulation 366 speaks of quarters too.
_BY_THE_YEAR: tuple[Length, ...] = ("year",)


def _of_agencies(by: xl.Instrument) -> xl.Given:
    return xl.Given(
        "agency.given",
        AGENCY,
        fact=AgencyForm.given_grade,
        by="cấp có thẩm quyền",
        cite=by.at(established=_MEMORY),
        vi="Mức xếp loại của cơ quan, đơn vị do cấp có thẩm quyền công nhận",
        en="The grade of an agency is recognised by the competent level",
    )


def _of_mass_organisations(by: xl.Instrument) -> xl.Given:
    return xl.Given(
        "mass_organisation.given",
        MASS_ORGANISATION,
        fact=MassOrganisationForm.given_grade,
        by="tổ chức cấp trên",
        cite=by.at(established=_MEMORY),
        vi="Mức xếp loại của Mặt trận, đoàn thể do tổ chức cấp trên công nhận",
        en="The grade of a mass organisation is recognised by the one above it",
    )


def _given(first: int, last: int | None, *rules: xl.Given, lengths: tuple[Length, ...] = ()) -> xl.RuleSet:
    return xl.rule_set(
        f"vn-given-{first}",
        "vn",
        vi="Trung ương: cơ quan, đoàn thể có mức xếp loại do nơi khác công nhận",
        en="The centre: agencies and mass organisations whose grade another body recognises",
        periods=years(first, last),
        lengths=lengths,
        rules=rules,
    )


RULE_SETS = (
    _given(2018, 2022, _of_agencies(QD_132), _of_mass_organisations(QD_132), lengths=_BY_THE_YEAR),
    _given(2023, 2024, _of_agencies(QD_124), _of_mass_organisations(QD_124), lengths=_BY_THE_YEAR),
    _given(2025, 2025, _of_agencies(QD_366), _of_mass_organisations(QD_366)),
    _given(2026, None, _of_mass_organisations(QD_366)),
)
