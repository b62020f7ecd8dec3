"""Phiếu chấm điểm: what officials, civil servants and public employees are scored by, beside the facts of decree 90."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Fact
from xeploai.national.forms.state import CivilServantForm, PublicEmployeeForm
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE
from xeploai_hai_phong import columns

_SERVANT_LEADS, _EMPLOYEE_LEADS = CivilServantForm.is_leader, PublicEmployeeForm.is_manager


class OfficialPoints(xl.Form, kind=OFFICIAL):
    """Điểm của cán bộ: mọi cán bộ được chấm như người lãnh đạo."""

    politics_points: Fact[Decimal] = columns.politics()
    ethics_points: Fact[Decimal] = columns.ethics()
    style_points: Fact[Decimal] = columns.style()
    order_points: Fact[Decimal] = columns.order()
    declares_assets: Fact[bool] = columns.declares_assets()
    asset_points: Fact[Decimal] = columns.assets()
    leading_points: Fact[Decimal] = columns.leading()
    unity_points: Fact[Decimal] = columns.unity()
    head_scale: Fact[bool] = columns.head_scale()
    tasks_assigned: Fact[int] = columns.count("nhiệm vụ được giao", "tasks assigned")
    tasks_done: Fact[int] = columns.count("nhiệm vụ hoàn thành", "tasks done")
    tasks_of_quality: Fact[int] = columns.count("nhiệm vụ bảo đảm chất lượng", "tasks of quality")
    tasks_on_time: Fact[int] = columns.count("nhiệm vụ đúng tiến độ", "tasks on time")


class OfficialHeadPoints(xl.Form, kind=OFFICIAL):
    """Điểm của cán bộ là Chủ tịch UBND cấp xã hoặc đứng đầu sở."""

    city_assigned: Fact[int] = columns.count_of_head(
        "việc của thành phố được giao", "the city's tasks assigned", OfficialPoints.head_scale
    )
    city_done: Fact[int] = columns.count_of_head(
        "việc của thành phố hoàn thành", "the city's tasks done", OfficialPoints.head_scale
    )
    city_of_quality: Fact[int] = columns.count_of_head(
        "việc của thành phố bảo đảm chất lượng", "the city's tasks of quality", OfficialPoints.head_scale
    )
    city_on_time: Fact[int] = columns.count_of_head(
        "việc của thành phố đúng tiến độ", "the city's tasks on time", OfficialPoints.head_scale
    )
    directed_assigned: Fact[int] = columns.count_of_head(
        "việc theo văn bản chỉ đạo được giao", "directed tasks assigned", OfficialPoints.head_scale
    )
    directed_done: Fact[int] = columns.count_of_head(
        "việc theo văn bản chỉ đạo hoàn thành", "directed tasks done", OfficialPoints.head_scale
    )
    directed_of_quality: Fact[int] = columns.count_of_head(
        "việc theo văn bản chỉ đạo bảo đảm chất lượng", "directed tasks of quality", OfficialPoints.head_scale
    )
    directed_on_time: Fact[int] = columns.count_of_head(
        "việc theo văn bản chỉ đạo đúng tiến độ", "directed tasks on time", OfficialPoints.head_scale
    )
    par_index_points: Fact[Decimal] = columns.scored("PAR INDEX", "PAR INDEX", 2, OfficialPoints.head_scale)
    ddci_points: Fact[Decimal] = columns.scored("DDCI", "DDCI", 2, OfficialPoints.head_scale)
    socio_economic_points: Fact[Decimal] = columns.scored(
        "chỉ tiêu kinh tế - xã hội", "socio-economic targets", 1, OfficialPoints.head_scale
    )
    land_cleared: Fact[Decimal] = columns.target("giải phóng mặt bằng", "land cleared", OfficialPoints.head_scale)
    disbursed: Fact[Decimal] = columns.target("giải ngân đầu tư công", "disbursement", OfficialPoints.head_scale)
    revenue: Fact[Decimal] = columns.target("thu nội địa", "domestic revenue", OfficialPoints.head_scale)
    land: Fact[Decimal] = columns.target("đất đai", "land", OfficialPoints.head_scale)
    planning: Fact[Decimal] = columns.target("quy hoạch", "planning", OfficialPoints.head_scale)
    digital: Fact[Decimal] = columns.target("chuyển đổi số", "digital transformation", OfficialPoints.head_scale)


class CivilServantPoints(xl.Form, kind=CIVIL_SERVANT):
    """Điểm của công chức, có hay không giữ chức vụ lãnh đạo, quản lý."""

    politics_points: Fact[Decimal] = columns.politics()
    ethics_points: Fact[Decimal] = columns.ethics()
    style_points: Fact[Decimal] = columns.style()
    order_points: Fact[Decimal] = columns.order()
    public_contact: Fact[bool] = columns.public_contact(~_SERVANT_LEADS)
    service_points: Fact[Decimal] = columns.service(~_SERVANT_LEADS)
    declares_assets: Fact[bool] = columns.declares_assets()
    asset_points: Fact[Decimal] = columns.assets()
    leading_points: Fact[Decimal] = columns.leading(_SERVANT_LEADS)
    unity_points: Fact[Decimal] = columns.unity(_SERVANT_LEADS)
    head_scale: Fact[bool] = columns.head_scale(_SERVANT_LEADS)
    tasks_assigned: Fact[int] = columns.count("nhiệm vụ được giao", "tasks assigned")
    tasks_done: Fact[int] = columns.count("nhiệm vụ hoàn thành", "tasks done")
    tasks_of_quality: Fact[int] = columns.count("nhiệm vụ bảo đảm chất lượng", "tasks of quality")
    tasks_on_time: Fact[int] = columns.count("nhiệm vụ đúng tiến độ", "tasks on time")


class CivilServantHeadPoints(xl.Form, kind=CIVIL_SERVANT):
    """Điểm của công chức đứng đầu sở hoặc giữ chức Chủ tịch UBND cấp xã."""

    city_assigned: Fact[int] = columns.count_of_head(
        "việc của thành phố được giao", "the city's tasks assigned", CivilServantPoints.head_scale
    )
    city_done: Fact[int] = columns.count_of_head(
        "việc của thành phố hoàn thành", "the city's tasks done", CivilServantPoints.head_scale
    )
    city_of_quality: Fact[int] = columns.count_of_head(
        "việc của thành phố bảo đảm chất lượng", "the city's tasks of quality", CivilServantPoints.head_scale
    )
    city_on_time: Fact[int] = columns.count_of_head(
        "việc của thành phố đúng tiến độ", "the city's tasks on time", CivilServantPoints.head_scale
    )
    directed_assigned: Fact[int] = columns.count_of_head(
        "việc theo văn bản chỉ đạo được giao", "directed tasks assigned", CivilServantPoints.head_scale
    )
    directed_done: Fact[int] = columns.count_of_head(
        "việc theo văn bản chỉ đạo hoàn thành", "directed tasks done", CivilServantPoints.head_scale
    )
    directed_of_quality: Fact[int] = columns.count_of_head(
        "việc theo văn bản chỉ đạo bảo đảm chất lượng", "directed tasks of quality", CivilServantPoints.head_scale
    )
    directed_on_time: Fact[int] = columns.count_of_head(
        "việc theo văn bản chỉ đạo đúng tiến độ", "directed tasks on time", CivilServantPoints.head_scale
    )
    par_index_points: Fact[Decimal] = columns.scored("PAR INDEX", "PAR INDEX", 2, CivilServantPoints.head_scale)
    ddci_points: Fact[Decimal] = columns.scored("DDCI", "DDCI", 2, CivilServantPoints.head_scale)
    socio_economic_points: Fact[Decimal] = columns.scored(
        "chỉ tiêu kinh tế - xã hội", "socio-economic targets", 1, CivilServantPoints.head_scale
    )
    land_cleared: Fact[Decimal] = columns.target("giải phóng mặt bằng", "land cleared", CivilServantPoints.head_scale)
    disbursed: Fact[Decimal] = columns.target("giải ngân đầu tư công", "disbursement", CivilServantPoints.head_scale)
    revenue: Fact[Decimal] = columns.target("thu nội địa", "domestic revenue", CivilServantPoints.head_scale)
    land: Fact[Decimal] = columns.target("đất đai", "land", CivilServantPoints.head_scale)
    planning: Fact[Decimal] = columns.target("quy hoạch", "planning", CivilServantPoints.head_scale)
    digital: Fact[Decimal] = columns.target("chuyển đổi số", "digital transformation", CivilServantPoints.head_scale)


class PublicEmployeePoints(xl.Form, kind=PUBLIC_EMPLOYEE):
    """Điểm của viên chức, quản lý hay không quản lý."""

    politics_points: Fact[Decimal] = columns.politics()
    ethics_points: Fact[Decimal] = columns.ethics()
    style_points: Fact[Decimal] = columns.style()
    order_points: Fact[Decimal] = columns.order()
    public_contact: Fact[bool] = columns.public_contact(~_EMPLOYEE_LEADS)
    service_points: Fact[Decimal] = columns.service(~_EMPLOYEE_LEADS)
    declares_assets: Fact[bool] = columns.declares_assets()
    asset_points: Fact[Decimal] = columns.assets()
    leading_points: Fact[Decimal] = columns.leading(_EMPLOYEE_LEADS)
    unity_points: Fact[Decimal] = columns.unity(_EMPLOYEE_LEADS)
    tasks_assigned: Fact[int] = columns.count("nhiệm vụ được giao", "tasks assigned")
    tasks_done: Fact[int] = columns.count("nhiệm vụ hoàn thành", "tasks done")
    tasks_of_quality: Fact[int] = columns.count("nhiệm vụ bảo đảm chất lượng", "tasks of quality")
    tasks_on_time: Fact[int] = columns.count("nhiệm vụ đúng tiến độ", "tasks on time")
