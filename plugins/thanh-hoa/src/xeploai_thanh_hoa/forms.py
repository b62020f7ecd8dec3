"""Phiếu tháng: what officials, civil servants, public employees and workers are graded by in a month.

Of civil servants the results are decree 335's (its register of tasks); of the others the month's totals are given. The
names of the general criteria were not noted: each is called by its place in the annex.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.forms import columns as national
from xeploai.national.forms.state import CivilServantForm, PublicEmployeeForm
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE, WORKER
from xeploai_thanh_hoa import columns
from xeploai_thanh_hoa.parameters import CRITERIA, LIMIT

_SERVANT_LEADS, _EMPLOYEE_LEADS = CivilServantForm.is_leader, PublicEmployeeForm.is_manager


class OfficialPost(xl.Form, kind=OFFICIAL):
    """Cán bộ: which annex he is scored by."""

    is_leader: Fact[bool] = fact(
        vi="Giữ chức vụ lãnh đạo, quản lý (chấm theo Phụ lục 03)",
        en="Holds a leading post (scored by annex 03)",
        immutable=True,
        cite=CRITERIA,
    )


class OfficialMonth(xl.Form, kind=OFFICIAL):
    """Phiếu tháng của cán bộ."""

    working_days: Fact[int] = columns.working_days()
    days_worked: Fact[int] = columns.days_worked()
    criteria_1: Fact[Decimal] = columns.criterion("nhóm 1", 5)
    criteria_2: Fact[Decimal] = columns.criterion("nhóm 2", 5)
    criteria_3_1: Fact[Decimal] = columns.criterion("nhóm 3, mục 1", 3)
    criteria_3_2: Fact[Decimal] = columns.criterion("nhóm 3, mục 2", 3)
    criteria_3_3: Fact[Decimal] = columns.criterion("nhóm 3, mục 3", 3)
    criteria_3_4: Fact[Decimal] = columns.criterion("nhóm 3, mục 4", 3)
    criteria_3_5: Fact[Decimal] = columns.criterion("nhóm 3, mục 5", 4)
    criteria_3_6: Fact[Decimal] = columns.criterion("nhóm 3, mục 6 (lãnh đạo)", 3, OfficialPost.is_leader)
    criteria_4: Fact[Decimal] = columns.criterion("nhóm 4", 4)
    criteria_5: Fact[Decimal] = columns.criterion("nhóm 5 (lãnh đạo)", 2, OfficialPost.is_leader)
    units_assigned: Fact[Decimal] = columns.units("Khối lượng được giao (quy đổi)", "Assigned, in standard products")
    units_done: Fact[Decimal] = columns.units("Khối lượng hoàn thành (quy đổi)", "Done, in standard products")
    units_of_quality: Fact[Decimal] = columns.units(
        "Khối lượng bảo đảm chất lượng (quy đổi)", "Of quality, in standard products"
    )
    units_on_time: Fact[Decimal] = columns.units("Khối lượng đúng tiến độ (quy đổi)", "On time, in standard products")
    led_full: Fact[bool] = columns.full(
        "d: mọi người thuộc quyền từ 50 điểm trở lên (không thì 50%)",
        "d: all under authority have 50 points or more (else 50%)",
        OfficialPost.is_leader,
    )
    organising_full: Fact[bool] = columns.full(
        "đ: tổ chức triển khai đạt trường hợp 100% (không thì 50%)",
        "đ: organising the work is the case of 100% (else 50%)",
        OfficialPost.is_leader,
    )
    unity_full: Fact[bool] = columns.full(
        "e: tập hợp, đoàn kết đạt trường hợp 100% (không thì 50%)",
        "e: uniting others is the case of 100% (else 50%)",
        OfficialPost.is_leader,
    )
    completed_share: Fact[Decimal] = columns.completed()
    beyond_share: Fact[Decimal] = columns.beyond()
    late_share: Fact[Decimal] = columns.late()
    under_half_share: Fact[Decimal] = columns.under_half()
    field_done: Fact[Decimal] = columns.field_done(OfficialPost.is_leader)
    self_graded_on: Fact[date] = columns.self_graded_on()
    commented_on: Fact[date] = columns.commented_on()
    graded_on: Fact[date] = columns.graded_on()
    published_on: Fact[date] = columns.published_on()


class ServantMonth(xl.Form, kind=CIVIL_SERVANT):
    """Phiếu tháng của công chức."""

    working_days: Fact[int] = columns.working_days()
    days_worked: Fact[int] = columns.days_worked()
    criteria_1: Fact[Decimal] = columns.criterion("nhóm 1", 5)
    criteria_2: Fact[Decimal] = columns.criterion("nhóm 2", 5)
    criteria_3_1: Fact[Decimal] = columns.criterion("nhóm 3, mục 1", 3)
    criteria_3_2: Fact[Decimal] = columns.criterion("nhóm 3, mục 2", 3)
    criteria_3_3: Fact[Decimal] = columns.criterion("nhóm 3, mục 3", 3)
    criteria_3_4: Fact[Decimal] = columns.criterion("nhóm 3, mục 4", 3)
    criteria_3_5: Fact[Decimal] = columns.criterion("nhóm 3, mục 5", 4)
    criteria_3_6: Fact[Decimal] = columns.criterion("nhóm 3, mục 6 (lãnh đạo)", 3, _SERVANT_LEADS)
    criteria_4: Fact[Decimal] = columns.criterion("nhóm 4", 4)
    criteria_5: Fact[Decimal] = columns.criterion("nhóm 5 (lãnh đạo)", 2, _SERVANT_LEADS)
    completed_share: Fact[Decimal] = columns.completed()
    beyond_share: Fact[Decimal] = columns.beyond()
    late_share: Fact[Decimal] = columns.late()
    under_half_share: Fact[Decimal] = columns.under_half()
    field_done: Fact[Decimal] = columns.field_done(_SERVANT_LEADS)
    self_graded_on: Fact[date] = columns.self_graded_on()
    commented_on: Fact[date] = columns.commented_on()
    graded_on: Fact[date] = columns.graded_on()
    published_on: Fact[date] = columns.published_on()


class EmployeeMonth(xl.Form, kind=PUBLIC_EMPLOYEE):
    """Phiếu tháng của viên chức."""

    working_days: Fact[int] = columns.working_days()
    days_worked: Fact[int] = columns.days_worked()
    criteria_1: Fact[Decimal] = columns.criterion("nhóm 1", 5)
    criteria_2: Fact[Decimal] = columns.criterion("nhóm 2", 5)
    criteria_3_1: Fact[Decimal] = columns.criterion("nhóm 3, mục 1", 3)
    criteria_3_2: Fact[Decimal] = columns.criterion("nhóm 3, mục 2", 3)
    criteria_3_3: Fact[Decimal] = columns.criterion("nhóm 3, mục 3", 3)
    criteria_3_4: Fact[Decimal] = columns.criterion("nhóm 3, mục 4", 3)
    criteria_3_5: Fact[Decimal] = columns.criterion("nhóm 3, mục 5", 4)
    criteria_3_6: Fact[Decimal] = columns.criterion("nhóm 3, mục 6 (lãnh đạo)", 3, _EMPLOYEE_LEADS)
    criteria_4: Fact[Decimal] = columns.criterion("nhóm 4", 4)
    criteria_5: Fact[Decimal] = columns.criterion("nhóm 5 (lãnh đạo)", 2, _EMPLOYEE_LEADS)
    units_assigned: Fact[Decimal] = columns.units("Khối lượng được giao (quy đổi)", "Assigned, in standard products")
    units_done: Fact[Decimal] = columns.units("Khối lượng hoàn thành (quy đổi)", "Done, in standard products")
    units_of_quality: Fact[Decimal] = columns.units(
        "Khối lượng bảo đảm chất lượng (quy đổi)", "Of quality, in standard products"
    )
    units_on_time: Fact[Decimal] = columns.units("Khối lượng đúng tiến độ (quy đổi)", "On time, in standard products")
    led_full: Fact[bool] = columns.full(
        "d: mọi người thuộc quyền từ 50 điểm trở lên (không thì 50%)",
        "d: all under authority have 50 points or more (else 50%)",
        _EMPLOYEE_LEADS,
    )
    organising_full: Fact[bool] = columns.full(
        "đ: tổ chức triển khai đạt trường hợp 100% (không thì 50%)",
        "đ: organising the work is the case of 100% (else 50%)",
        _EMPLOYEE_LEADS,
    )
    unity_full: Fact[bool] = columns.full(
        "e: tập hợp, đoàn kết đạt trường hợp 100% (không thì 50%)",
        "e: uniting others is the case of 100% (else 50%)",
        _EMPLOYEE_LEADS,
    )
    completed_share: Fact[Decimal] = columns.completed()
    beyond_share: Fact[Decimal] = columns.beyond()
    late_share: Fact[Decimal] = columns.late()
    under_half_share: Fact[Decimal] = columns.under_half()
    field_done: Fact[Decimal] = columns.field_done(_EMPLOYEE_LEADS)
    self_graded_on: Fact[date] = columns.self_graded_on()
    commented_on: Fact[date] = columns.commented_on()
    graded_on: Fact[date] = columns.graded_on()
    published_on: Fact[date] = columns.published_on()


class WorkerMonth(xl.Form, kind=WORKER):
    """Phiếu tháng của người lao động (Phụ lục 02: 15, 10 và 5 điểm)."""

    similar_group: Fact[Code] = national.similar_group(LIMIT)
    chosen_excellent: Fact[bool] = national.chosen_excellent(LIMIT)
    working_days: Fact[int] = columns.working_days()
    days_worked: Fact[int] = columns.days_worked()
    criteria_1: Fact[Decimal] = columns.criterion("nhóm 1", 15)
    criteria_2: Fact[Decimal] = columns.criterion("nhóm 2", 10)
    criteria_3: Fact[Decimal] = columns.criterion("nhóm 3", 5)
    units_assigned: Fact[Decimal] = columns.units("Khối lượng được giao (quy đổi)", "Assigned, in standard products")
    units_done: Fact[Decimal] = columns.units("Khối lượng hoàn thành (quy đổi)", "Done, in standard products")
    units_of_quality: Fact[Decimal] = columns.units(
        "Khối lượng bảo đảm chất lượng (quy đổi)", "Of quality, in standard products"
    )
    units_on_time: Fact[Decimal] = columns.units("Khối lượng đúng tiến độ (quy đổi)", "On time, in standard products")
    completed_share: Fact[Decimal] = columns.completed()
    beyond_share: Fact[Decimal] = columns.beyond()
    late_share: Fact[Decimal] = columns.late()
    under_half_share: Fact[Decimal] = columns.under_half()
    self_graded_on: Fact[date] = columns.self_graded_on()
    commented_on: Fact[date] = columns.commented_on()
    graded_on: Fact[date] = columns.graded_on()
    published_on: Fact[date] = columns.published_on()
