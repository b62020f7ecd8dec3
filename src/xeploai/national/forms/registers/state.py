"""Sổ kỷ luật cán bộ, công chức, viên chức: one row a decision, of the Party or the State."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.forms import columns
from xeploai.national.instruments import ND_48, ND_56, ND_90, ND_233, ND_335
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE

# A newer decree stands before decree 90, which still holds for officials when the others have their own.
_OF_SERVANTS = (ND_56.at(), ND_335.at("Điều 11", "3"), ND_90.at("Điều 2"))
_OF_EMPLOYEES = (ND_56.at("Điều 28"), ND_233.at(), ND_90.at("Điều 15"))
# Decree 335 does not speak of officials.
_OF_OFFICIALS = (ND_56.at(), ND_90.at("Điều 2"))
_OFFICIAL_DUTY = (ND_90.at("Điều 7", established=xl.Established.MEMORY),)
_STATE_DUTY = (ND_335.at("Điều 20", "4", "c"), ND_90.at("Điều 11"))
_DEGRADATION = (ND_335.at("Điều 11", "3", "a"), ND_233.at())
_ALREADY = (ND_335.at("Điều 11", "3"), ND_48.at("Điều 1", "1"), ND_56.at())


class OfficialDiscipline(
    xl.Record,
    id="official_discipline",
    of=OFFICIAL,
    dated="decided_on",
    vi="Kỷ luật cán bộ",
    en="Discipline of officials",
    sensitive=True,
    cite=_OF_OFFICIALS,
):
    """Sổ kỷ luật cán bộ: one row a decision, of the Party or the State."""

    measure: Fact[Code] = columns.measure(*columns.OF_PERSONS, cite=_OF_OFFICIALS)
    linked_to_duty: Fact[bool] = columns.linked_to_duty(_OFFICIAL_DUTY)
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    already_counted: Fact[bool] = columns.already_counted((ND_48.at("Điều 1", "1"), ND_56.at()))


class ServantDiscipline(
    xl.Record,
    id="servant_discipline",
    of=CIVIL_SERVANT,
    dated="decided_on",
    vi="Kỷ luật công chức",
    en="Discipline of civil servants",
    sensitive=True,
    cite=_OF_SERVANTS,
):
    """Sổ kỷ luật công chức: one row a decision, of the Party or the State."""

    measure: Fact[Code] = fact(vi="Hình thức", en="Measure", sensitive=True, cite=_OF_SERVANTS)
    linked_to_duty: Fact[bool] = columns.linked_to_duty(_STATE_DUTY)
    by_degradation: Fact[bool] = columns.by_degradation(_DEGRADATION)
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    effective_on: Fact[date] = columns.effective_on((ND_335.at("Điều 11", "3", "a"),))
    already_counted: Fact[bool] = columns.already_counted(_ALREADY)


class EmployeeDiscipline(
    xl.Record,
    id="employee_discipline",
    of=PUBLIC_EMPLOYEE,
    dated="decided_on",
    vi="Kỷ luật viên chức",
    en="Discipline of public employees",
    sensitive=True,
    cite=_OF_EMPLOYEES,
):
    """Sổ kỷ luật viên chức: one row a decision, of the Party or the State."""

    measure: Fact[Code] = fact(vi="Hình thức", en="Measure", sensitive=True, cite=_OF_EMPLOYEES)
    linked_to_duty: Fact[bool] = columns.linked_to_duty((ND_233.at(), ND_90.at("Điều 15")))
    by_degradation: Fact[bool] = columns.by_degradation((ND_233.at(),))
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    effective_on: Fact[date] = columns.effective_on((ND_233.at(),))
    already_counted: Fact[bool] = columns.already_counted((ND_233.at(), ND_48.at("Điều 1", "1"), ND_56.at()))


FORMS = (
    OfficialDiscipline,
    ServantDiscipline,
    EmployeeDiscipline,
)
