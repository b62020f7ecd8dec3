"""Công chức: whom the decree covers, which post, and what the year is graded by besides the scores."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Fact, Grade, fact
from xeploai.national.forms import columns
from xeploai.national.instruments import ND_170, ND_335
from xeploai.national.kinds import CIVIL_SERVANT, WORKER

_SCOPE, _POST, _MEAN = ND_335.at("Điều 2"), ND_335.at("Điều 10"), ND_335.at("Điều 17", "3")
_LEAVE, _TIME, _GROUNDS = ND_335.at("Điều 11", "2"), ND_335.at("Điều 19", "2"), ND_335.at("Điều 20", "4")
_WORKERS = ND_335.at("Điều 28", "2")


class CoverageForm(xl.Form, kind=CIVIL_SERVANT):
    """Đối tượng áp dụng, vị trí.

    `coverage`: `covered` thuộc Nghị định; `secretariat` lãnh đạo, quản lý thuộc diện Ban Bí thư quản lý; `armed_forces`
    quân đội, công an, cơ yếu; `own_head_decides` bộ máy giúp việc mà người đứng đầu quyết định việc áp dụng (Quốc hội,
    Chủ tịch nước, Tòa án, Viện kiểm sát, Kiểm toán). `post`: `agency_head` đứng đầu cơ quan sử dụng công chức,
    `agency_deputy` cấp phó, `unit_head` đứng đầu cơ quan trực tiếp sử dụng (đơn vị cấu thành), `unit_deputy` cấp phó,
    `staff` không giữ chức vụ.
    """

    coverage: Fact[Code] = fact(
        vi="Đối tượng áp dụng Nghị định 335",
        en="Whether decree 335 covers the civil servant",
        options=("covered", "secretariat", "armed_forces", "own_head_decides"),
        immutable=True,
        cite=_SCOPE,
    )
    adopted: Fact[bool] = fact(
        vi="Thủ trưởng đã quyết định áp dụng Nghị định 335 (chỉ nơi được tự quyết định)",
        en="The head has decided to apply decree 335 (only where that is his to decide)",
        choice=True,
        cite=ND_335.at("Điều 28", "1"),
    )
    post: Fact[Code] = fact(
        vi="Vị trí",
        en="Post",
        options=("agency_head", "agency_deputy", "unit_head", "unit_deputy", "staff"),
        immutable=True,
        cite=_POST,
    )


class YearForm(xl.Form, kind=CIVIL_SERVANT):
    """Phiếu của năm: leave, suspension, the steps taken and their days."""

    sick_leave: Fact[bool] = fact(
        vi="Có nghỉ ốm theo pháp luật về bảo hiểm xã hội trong năm",
        en="Was on sick leave under social insurance in the year",
        sensitive=True,
        immutable=True,
        cite=_LEAVE,
    )
    months_with_leave: Fact[int] = fact(
        vi="Số tháng công tác tính cả thời gian nghỉ ốm, thai sản theo pháp luật về bảo hiểm xã hội (tháng tròn; chỉ "
        "hỏi người chưa đủ 6 tháng)",
        en="Months of service with sick and maternity leave under social insurance (full months; asked of who worked "
        "less than 6)",
        between=(0, 12),
        sensitive=True,
        immutable=True,
        cite=_LEAVE,
    )
    suspended_from_work: Fact[bool] = fact(
        vi="Có quyết định tạm đình chỉ công tác trong năm",
        en="Was suspended from work in the year",
        sensitive=True,
        immutable=True,
        cite=ND_170.at("Điều 56", "5", "b"),
    )
    committee_opinion: Fact[bool] = fact(
        vi="Đã có ý kiến của cấp ủy đảng cơ quan (người đứng đầu, cấp phó)",
        en="The agency's Party committee has given its opinion (heads and deputies)",
        immutable=True,
        cite=ND_335.at("Điều 21", "1, 2", "c"),
    )
    special_schedule: Fact[bool] = fact(
        vi="Cơ quan đặc thù, cấp trên quy định xếp loại sau cuối năm",
        en="A special body, graded after the year's end by order of its superior",
        immutable=True,
        cite=_TIME,
    )
    graded_on: Fact[date] = fact(vi="Ngày quyết định xếp loại", en="Day of the grading", immutable=True, cite=_TIME)
    uploaded_on: Fact[date] = fact(
        vi="Ngày cập nhật vào cơ sở dữ liệu quốc gia",
        en="Day of the upload to the national database",
        immutable=True,
        cite=ND_335.at("Điều 26", "1", "d"),
    )


class LineForm(xl.Form, kind=CIVIL_SERVANT):
    """Điểm sát mốc: what the sum of scores that go on without end cannot tell."""

    reached_in_full: Fact[bool] = fact(
        vi="Điểm sát mốc (50, 70, 90) vì có điểm tháng, quý lẻ vô hạn: tính đầy đủ thì từ mốc trở lên",
        en="The score is at a line (50, 70, 90) but for scores without an end: reckoned in full it is not below it",
        immutable=True,
        cite=_MEAN,
    )


class ServantScores(
    xl.Record,
    id="servant_scores",
    of=CIVIL_SERVANT,
    carries=CIVIL_SERVANT,
    lengths=("month", "quarter", "half"),
    dated="ended_on",
    vi="Điểm theo dõi, đánh giá tháng, quý của công chức",
    en="Monthly and quarterly scores of civil servants",
    cite=_MEAN,
):
    """Sổ điểm: one row a month or quarter, made of their rulings or sent by the former agency (Điều 19.1).

    What is sent is the score as it was confirmed, exact as it stands. Of scores made here those whose seventh digit is
    not nought go on (`scores`).
    """

    period: Fact[Code] = fact(vi="Kỳ", en="Period")
    ended_on: Fact[date] = fact(vi="Ngày cuối kỳ", en="Last day of the period")
    status: Fact[Code] = fact(vi="Tình trạng", en="Status")
    grade: Fact[Grade] = fact(vi="Xếp loại của kỳ (nơi có quy định)", en="Grade of the period (where there is one)")
    months: Fact[int] = fact(vi="Độ dài kỳ (tháng)", en="Length of the period in months", between=(1, 12))
    scored: Fact[bool] = fact(vi="Có điểm", en="Has a score")
    score: Fact[Decimal] = fact(
        vi="Điểm", en="Score", between=(0, 100), digits=7, unit="điểm", applies=scored, synonyms=("Tổng điểm",)
    )
    months_scored: Fact[int] = fact(vi="Điểm này của mấy tháng", en="Of how many months the score is", between=(0, 12))


class ServantConclusion(
    xl.Record,
    id="servant_conclusion",
    of=CIVIL_SERVANT,
    dated="concluded_on",
    vi="Kết luận của cấp có thẩm quyền về công chức",
    en="Conclusions of competent bodies about civil servants",
    sensitive=True,
    cite=_GROUNDS,
):
    """Sổ kết luận; `example`: vi phạm nêu gương, ảnh hưởng xấu đến uy tín của bản thân và cơ quan."""

    matter: Fact[Code] = columns.matter("degradation", "forbidden_acts", "example", "other")
    concluded_on: Fact[date] = columns.concluded_on()


class CorruptionUnderServant(
    xl.Record,
    id="corruption_under_servant",
    of=CIVIL_SERVANT,
    dated="handled_on",
    vi="Tham ô, tham nhũng, lãng phí ở nơi công chức trực tiếp phụ trách, đã bị xử lý",
    en="Corruption or waste where the civil servant is in charge, handled by law",
    sensitive=True,
    cite=_GROUNDS,
):
    """Sổ vụ việc ở cơ quan, tổ chức, đơn vị trực tiếp phụ trách, bị xử lý theo pháp luật."""

    handled_on: Fact[date] = fact(vi="Ngày xử lý", en="Day it was handled", sensitive=True)


class WorkerForm(xl.Form, kind=WORKER):
    """Người lao động theo hợp đồng: graded as the body that uses them decides, fitted to the job."""

    adopted: Fact[bool] = fact(
        vi="Cơ quan đã quyết định áp dụng Nghị định 335 với người làm hợp đồng",
        en="The body has decided to apply decree 335 to those on labour contracts",
        choice=True,
        cite=_WORKERS,
    )
    given_grade: Fact[Grade] = fact(
        vi="Mức xếp loại theo quy định của cơ quan sử dụng", en="Grade by the rules of the body", cite=_WORKERS
    )


OF_ALL = (CoverageForm, ServantScores)
OF_THE_YEAR = (YearForm, LineForm, ServantConclusion, CorruptionUnderServant, WorkerForm)
