"""Phiếu theo NĐ 90/2020: what officials, civil servants and public employees are graded by from 2020 on.

Articles 4 to 15 ask the same of all three; only officials have no part for those who do not lead. Of the texts of
officials and civil servants some were not seen, so a fact is cited where its criterion is named, in Article 3.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Fact, Grade
from xeploai.national.forms.state import CivilServantForm, PublicEmployeeForm
from xeploai.national.instruments import ND_90
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE
from xeploai.national.nd90 import columns
from xeploai.national.nd90.columns import Fulfilment

# The steps of civil servants were not seen.
_ON_SERVANTS = ND_90.at("Điều 18", established=xl.Established.MEMORY)


class OfficialCriteria(xl.Form, kind=OFFICIAL):
    """Phiếu của cán bộ: mọi cán bộ được xếp loại như người lãnh đạo, quản lý."""

    politics: Fact[Fulfilment] = columns.politics()
    ethics: Fact[Fulfilment] = columns.ethics()
    style: Fact[Fulfilment] = columns.style()
    order: Fact[Fulfilment] = columns.order()
    leadership: Fact[Fulfilment] = columns.leadership()
    done: Fact[Decimal] = columns.done()
    high_effect: Fact[bool] = columns.high_effect()
    completed: Fact[bool] = columns.completed()
    weak: Fact[Decimal] = columns.weak()
    unit_done: Fact[Decimal] = columns.unit_done()
    unit_beyond: Fact[Decimal] = columns.unit_beyond()
    unit_on_time: Fact[Decimal] = columns.unit_on_time()
    chosen_grade: Fact[Grade] = columns.chosen_grade()
    absent_months: Fact[Decimal] = columns.absent_months()
    sick_leave_months: Fact[Decimal] = columns.sick_leave_months()
    training_months: Fact[Decimal] = columns.training_months()
    months_with_maternity: Fact[int] = columns.months_with_maternity()
    old_agency_gone: Fact[bool] = columns.old_agency_gone()
    self_report: Fact[bool] = columns.self_report()
    graded_on: Fact[date] = columns.graded_on()


class CivilServantCriteria(xl.Form, kind=CIVIL_SERVANT):
    """Phiếu của công chức, có hay không giữ chức vụ lãnh đạo, quản lý."""

    politics: Fact[Fulfilment] = columns.politics()
    ethics: Fact[Fulfilment] = columns.ethics()
    style: Fact[Fulfilment] = columns.style()
    order: Fact[Fulfilment] = columns.order()
    leadership: Fact[Fulfilment] = columns.leadership(CivilServantForm.is_leader)
    done: Fact[Decimal] = columns.done()
    high_effect: Fact[bool] = columns.high_effect()
    beyond: Fact[Decimal] = columns.beyond(~CivilServantForm.is_leader)
    completed: Fact[bool] = columns.completed()
    weak: Fact[Decimal] = columns.weak()
    unit_done: Fact[Decimal] = columns.unit_done(CivilServantForm.is_leader)
    unit_beyond: Fact[Decimal] = columns.unit_beyond(CivilServantForm.is_leader)
    unit_on_time: Fact[Decimal] = columns.unit_on_time(CivilServantForm.is_leader)
    chosen_grade: Fact[Grade] = columns.chosen_grade()
    post: Fact[Code] = columns.post()
    committee_opinion: Fact[bool] = columns.committee_opinion(_ON_SERVANTS)
    absent_months: Fact[Decimal] = columns.absent_months()
    sick_leave_months: Fact[Decimal] = columns.sick_leave_months()
    training_months: Fact[Decimal] = columns.training_months()
    months_with_maternity: Fact[int] = columns.months_with_maternity()
    suspended_from_work: Fact[bool] = columns.suspended_from_work()
    old_agency_gone: Fact[bool] = columns.old_agency_gone()
    self_report: Fact[bool] = columns.self_report()
    graded_on: Fact[date] = columns.graded_on()


class PublicEmployeeCriteria(xl.Form, kind=PUBLIC_EMPLOYEE):
    """Phiếu của viên chức, quản lý hay không quản lý."""

    politics: Fact[Fulfilment] = columns.politics()
    ethics: Fact[Fulfilment] = columns.ethics()
    style: Fact[Fulfilment] = columns.style()
    order: Fact[Fulfilment] = columns.order()
    leadership: Fact[Fulfilment] = columns.leadership(PublicEmployeeForm.is_manager)
    done: Fact[Decimal] = columns.done()
    high_effect: Fact[bool] = columns.high_effect()
    beyond: Fact[Decimal] = columns.beyond(~PublicEmployeeForm.is_manager)
    completed: Fact[bool] = columns.completed()
    weak: Fact[Decimal] = columns.weak()
    unit_done: Fact[Decimal] = columns.unit_done(PublicEmployeeForm.is_manager)
    unit_beyond: Fact[Decimal] = columns.unit_beyond(PublicEmployeeForm.is_manager)
    unit_on_time: Fact[Decimal] = columns.unit_on_time(PublicEmployeeForm.is_manager)
    chosen_grade: Fact[Grade] = columns.chosen_grade()
    post: Fact[Code] = columns.post()
    committee_opinion: Fact[bool] = columns.committee_opinion(ND_90.at("Điều 19"))
    absent_months: Fact[Decimal] = columns.absent_months()
    sick_leave_months: Fact[Decimal] = columns.sick_leave_months()
    training_months: Fact[Decimal] = columns.training_months()
    months_with_maternity: Fact[int] = columns.months_with_maternity()
    old_agency_gone: Fact[bool] = columns.old_agency_gone()
    self_report: Fact[bool] = columns.self_report()
    graded_on: Fact[date] = columns.graded_on()


FORMS = {form.kind.id: form for form in (OfficialCriteria, CivilServantCriteria, PublicEmployeeCriteria)}
