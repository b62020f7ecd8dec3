"""Tổ chức hành chính: which sort it is, its points and tasks, and what a competent level concluded or confirmed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Fact, Grade, fact
from xeploai.national.forms import columns
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import AGENCY

_SCOPE, _ART_8, _TASKS = ND_335.at("Điều 2"), ND_335.at("Điều 8"), ND_335.at("Điều 8", "1", "a")
_TIME = ND_335.at("Điều 9", "1")


class OrganisationForm(xl.Form, kind=AGENCY):
    """Phiếu của tổ chức.

    `sort`: `ministry_department` cục, vụ, văn phòng, thanh tra thuộc bộ; `department_unit` tổ chức thuộc cục, vụ (kể cả
    cơ quan khu vực, chi cục, phòng, đội); `provincial_body` cơ quan chuyên môn, tổ chức hành chính khác thuộc UBND
    tỉnh; `provincial_unit` phòng thuộc cơ quan đó; `commune_committee` UBND xã; `commune_body` cơ quan chuyên môn thuộc
    UBND xã; `own_head_decides` bộ máy giúp việc mà người đứng đầu quyết định việc áp dụng; `above` bộ, UBND tỉnh;
    `armed_forces` quân đội, công an, cơ yếu; `other` cơ quan đảng, Mặt trận, đơn vị sự nghiệp … không thuộc Điều 2.1.
    """

    sort: Fact[Code] = fact(
        vi="Loại tổ chức theo Nghị định 335",
        en="Sort of organisation under decree 335",
        options=(
            "ministry_department",
            "department_unit",
            "provincial_body",
            "provincial_unit",
            "commune_committee",
            "commune_body",
            "own_head_decides",
            "above",
            "armed_forces",
            "other",
        ),
        immutable=True,
        cite=_SCOPE,
    )
    adopted: Fact[bool] = fact(
        vi="Thủ trưởng đã quyết định áp dụng Nghị định 335 (chỉ nơi được tự quyết định)",
        en="The head has decided to apply decree 335 (only where that is his to decide)",
        choice=True,
        cite=ND_335.at("Điều 28", "1"),
    )
    general_points: Fact[Decimal] = fact(
        vi="Điểm tiêu chí chung", en="General points", between=(0, 30), digits=2, unit="điểm", cite=ND_335.at("Điều 6")
    )
    result_points: Fact[Decimal] = fact(
        vi="Điểm tiêu chí kết quả (theo quy định của bộ, UBND tỉnh)",
        en="Points of the results (as the ministry or province sets them)",
        between=(0, 70),
        digits=2,
        unit="điểm",
        cite=ND_335.at("Điều 7"),
    )
    done: Fact[Decimal] = columns.percent(
        "Tỷ lệ nhiệm vụ được giao đã hoàn thành", "Share of the tasks assigned that were done", _TASKS
    )
    done_of_plan: Fact[Decimal] = columns.percent(
        "Tỷ lệ nhiệm vụ theo chương trình, kế hoạch năm đã hoàn thành (chỉ hỏi nơi chưa xong mọi nhiệm vụ được giao)",
        "Share of the tasks of the year's programme that were done (asked where not all assigned were)",
        ND_335.at("Điều 8", "4", "b"),
    )
    late: Fact[Decimal] = columns.percent(
        "Tỷ lệ nhiệm vụ chưa bảo đảm tiến độ", "Share of the tasks not on schedule", ND_335.at("Điều 8", "3")
    )
    quality: Fact[bool] = fact(
        vi="Các nhiệm vụ bảo đảm chất lượng, hiệu quả", en="The tasks are of quality and effect", cite=_TASKS
    )
    beyond: Fact[Decimal] = columns.percent(
        "Tỷ lệ nhiệm vụ hoàn thành vượt mức yêu cầu", "Share of the tasks done beyond what was asked", _TASKS
    )
    shortcomings_fixed: Fact[bool] = fact(
        vi="Đã khắc phục toàn bộ hạn chế được chỉ ra (không có thì ghi có)",
        en="All shortcomings pointed out are fixed (yes where there were none)",
        cite=ND_335.at("Điều 8", "1", "c"),
    )
    complained_of: Fact[bool] = fact(
        vi="Có đơn thư khiếu nại, tố cáo hoặc dấu hiệu mất đoàn kết",
        en="There are complaints or signs of disunity",
        sensitive=True,
        immutable=True,
        cite=ND_335.at("Điều 9", "2", "a"),
    )
    verified: Fact[bool] = fact(
        vi="Người có thẩm quyền đã cho kiểm tra, xác minh",
        en="They were looked into",
        cite=ND_335.at("Điều 9", "2", "a"),
    )
    special_schedule: Fact[bool] = fact(
        vi="Trường hợp đặc biệt, xếp loại sau cuối năm", en="A special case, graded after the year", immutable=True,
        cite=_TIME,
    )  # fmt: skip
    graded_on: Fact[date] = fact(vi="Ngày công nhận xếp loại", en="Day of the grading", immutable=True, cite=_TIME)
    grade_by_authority: Fact[Grade] = fact(
        vi="Mức do người công nhận quyết định trong trường hợp thuộc thẩm quyền xem xét",
        en="Grade that who recognises it decided where that is his to weigh",
        choice=True,
        cite=_ART_8,
    )
    chosen_excellent: Fact[bool] = columns.chosen_excellent(ND_335.at("Điều 8", "5"))


class AgencyConclusion(
    xl.Record,
    id="agency_conclusion",
    of=AGENCY,
    dated="concluded_on",
    vi="Kết luận của cấp có thẩm quyền về tổ chức",
    en="Conclusions of competent bodies about organisations",
    sensitive=True,
    cite=ND_335.at("Điều 8", "4", "a"),
):
    """Sổ kết luận; `personnel`: sai phạm trong công tác cán bộ; `power`: chạy chức, chạy quyền."""

    matter: Fact[Code] = columns.matter("personnel", "disunity", "factions", "power", "other")
    concluded_on: Fact[date] = columns.concluded_on()


class AgencyForceMajeure(
    xl.Record,
    id="agency_force_majeure",
    of=AGENCY,
    dated="of_on",
    vi="Xác nhận bất khả kháng của tổ chức",
    en="Confirmations of force majeure for organisations",
    cite=ND_335.at("Điều 8", "4", "b"),
):
    """Sổ xác nhận lý do bất khả kháng: one row a confirmation, of the period for which it is."""

    of_on: Fact[date] = columns.of_on()


class ShareDecision(
    xl.Record,
    id="share_decision",
    of=AGENCY,
    vi="Quyết định tỷ lệ xuất sắc cao hơn",
    en="Decisions of a higher share of the excellent",
    cite=ND_335.at("Điều 8, Điều 20", "5", "b"),
):
    """Sổ quyết định của cấp có thẩm quyền cho năm đánh giá.

    `of`: `servants` công chức của cơ quan này; `organisations` các tổ chức trực thuộc do người đứng đầu cơ quan này
    công nhận.
    """

    of: Fact[Code] = fact(vi="Đối với", en="Of whom", options=("servants", "organisations"))
    share: Fact[Decimal] = fact(vi="Tỷ lệ", en="Share", between=(0, 1), digits=4)


OF_THE_YEAR = (OrganisationForm, AgencyConclusion, AgencyForceMajeure, ShareDecision)
