"""Sổ theo dõi: conclusions of competent bodies, discipline of workers, and decisions on a higher share of A."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.forms import columns as national
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE, WORKER
from xeploai_thanh_hoa import columns
from xeploai_thanh_hoa.parameters import CONDITIONS, LIMIT


class OfficialMonthConclusion(
    xl.Record,
    id="thanh_hoa_official_month_conclusion",
    of=OFFICIAL,
    dated="concluded_on",
    vi="Kết luận trong tháng về cán bộ",
    en="Conclusions of the month on officials",
    sensitive=True,
    cite=CONDITIONS,
):
    """Sổ kết luận; `degradation`: suy thoái; `duty`: vi phạm khi thực thi công vụ, nhiệm vụ."""

    matter: Fact[Code] = columns.matter()
    concluded_on: Fact[date] = columns.concluded_on()


class ServantMonthConclusion(
    xl.Record,
    id="thanh_hoa_servant_month_conclusion",
    of=CIVIL_SERVANT,
    dated="concluded_on",
    vi="Kết luận trong tháng về công chức",
    en="Conclusions of the month on civil servants",
    sensitive=True,
    cite=CONDITIONS,
):
    """Sổ kết luận; `degradation`: suy thoái; `duty`: vi phạm khi thực thi công vụ, nhiệm vụ."""

    matter: Fact[Code] = columns.matter()
    concluded_on: Fact[date] = columns.concluded_on()


class EmployeeMonthConclusion(
    xl.Record,
    id="thanh_hoa_employee_month_conclusion",
    of=PUBLIC_EMPLOYEE,
    dated="concluded_on",
    vi="Kết luận trong tháng về viên chức",
    en="Conclusions of the month on public employees",
    sensitive=True,
    cite=CONDITIONS,
):
    """Sổ kết luận; `degradation`: suy thoái; `duty`: vi phạm khi thực thi công vụ, nhiệm vụ."""

    matter: Fact[Code] = columns.matter()
    concluded_on: Fact[date] = columns.concluded_on()


class WorkerMonthConclusion(
    xl.Record,
    id="thanh_hoa_worker_month_conclusion",
    of=WORKER,
    dated="concluded_on",
    vi="Kết luận trong tháng về người lao động",
    en="Conclusions of the month on workers",
    sensitive=True,
    cite=CONDITIONS,
):
    """Sổ kết luận; `degradation`: suy thoái; `duty`: vi phạm khi thực thi công vụ, nhiệm vụ."""

    matter: Fact[Code] = columns.matter()
    concluded_on: Fact[date] = columns.concluded_on()


class WorkerDiscipline(
    xl.Record,
    id="thanh_hoa_worker_discipline",
    of=WORKER,
    dated="decided_on",
    vi="Kỷ luật người lao động",
    en="Discipline of workers",
    sensitive=True,
    cite=CONDITIONS,
):
    """Sổ kỷ luật người lao động: one row a decision."""

    decided_on: Fact[date] = national.decided_on()


class HigherShare(
    xl.Record,
    id="thanh_hoa_higher_share",
    of=AGENCY,
    vi="Quyết định tỷ lệ loại A cao hơn cho cơ quan, đơn vị nổi trội",
    en="Decisions on a higher share of A for an outstanding agency",
    cite=LIMIT,
):
    """Sổ quyết định tỷ lệ cao hơn cho tháng được xếp loại, ký ngày nào cũng vậy; không quá 25%."""

    share: Fact[Decimal] = fact(vi="Tỷ lệ được quyết định", en="Share decided", between=(0, 1), digits=4)
