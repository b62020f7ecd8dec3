"""Việc cần xem xét: deadlines and steps not kept, and what the laws around the decree attach to the lowest grade."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai import Code, Grade
from xeploai.national.forms.state import CivilServantForm
from xeploai.national.instruments import LAW_80, ND_170, ND_335
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT, WORKER
from xeploai.national.nd335.discipline import DISCIPLINED
from xeploai.national.nd335.forms.agencies import OrganisationForm
from xeploai.national.nd335.forms.servants import CoverageForm, WorkerForm, YearForm
from xeploai.national.nd335.links import SERVANT_IN_CHARGE
from xeploai.national.nd335.parameters import (
    DAYS_AFTER_YEAR_END,
    DAYS_BEFORE_YEAR_END,
    DAYS_TO_UPLOAD,
)
from xeploai.national.nd335.year import FAILED, IS_HEAD, held_below, mean_reaches

_15_DECEMBER = xl.PERIOD_END.plus(days=xl.param(DAYS_BEFORE_YEAR_END))
_15_JANUARY = xl.PERIOD_END.plus(days=xl.param(DAYS_AFTER_YEAR_END))
# A working year that ends in another month is graded by a day that the decree does not name.
_YEAR_ENDS = tuple(date(year, 12, 31) for year in range(2026, 2051))
_WORKERS = ND_335.at("Điều 28", "2")


def _check(name: str, when: xl.Expr[bool], cite: xl.Citation, vi: str, en: str, *options: xl.ReadingOption) -> xl.Check:
    return xl.Check(f"civil_servant.{name}", CIVIL_SERVANT, when=when, cite=cite, vi=vi, en=en, reading=options)


def _late(graded_on: xl.Expr[date], is_special: xl.Expr[bool]) -> xl.Expr[bool]:
    """Say that the day of the grading is not before the day set, of a working year that ends with December."""
    late = (~is_special & (graded_on >= _15_DECEMBER)) | (is_special & (graded_on >= _15_JANUARY))
    return xl.PERIOD_END.is_in(_YEAR_ENDS) & late


# -- trình tự, thời hạn ------------------------------------------------------------------------------------------------

_STEPS = (
    _check(
        "graded_late",
        _late(YearForm.graded_on, YearForm.special_schedule),
        ND_335.at("Điều 19", "2"),
        "Xếp loại công chức không trước ngày 15/12 (cơ quan đặc thù: trước ngày 15/01 năm sau)",
        "The civil servant was not graded before 15 December (special bodies: 15 January)",
    ),
    _check(
        "uploaded_late",
        YearForm.uploaded_on > YearForm.graded_on.plus(days=xl.param(DAYS_TO_UPLOAD)),
        ND_335.at("Điều 26", "1", "d"),
        "Kết quả cập nhật vào cơ sở dữ liệu quốc gia sau 5 ngày kể từ khi có kết quả",
        "The result went to the national database more than 5 days after it was there",
    ),
    _check(
        "without_committee_opinion",
        CoverageForm.post.is_in([Code("agency_head"), Code("agency_deputy")]) & ~YearForm.committee_opinion,
        ND_335.at("Điều 21", "1, 2", "c"),
        "Người đứng đầu, cấp phó chưa có ý kiến nhận xét của cấp ủy đảng cơ quan",
        "A head or deputy without the opinion of the agency's Party committee",
    ),
    _check(
        "head_of_no_organisation",
        IS_HEAD & (SERVANT_IN_CHARGE.targets.count() < 1),
        ND_335.at("Điều 20", "6"),
        "Người đứng đầu chưa ghi tổ chức mình đứng đầu: tổ chức ấy được xếp loại thì chưa so được với mức của nó",
        "It is not said which organisation the head heads: where it is graded, the grade is not held against its own",
    ),
    xl.Check(
        "agency.graded_late",
        AGENCY,
        when=_late(OrganisationForm.graded_on, OrganisationForm.special_schedule),
        cite=ND_335.at("Điều 9", "1"),
        vi="Xếp loại tổ chức không trước ngày 15/12 (trường hợp đặc biệt: trước ngày 15/01 năm sau)",
        en="The organisation was not graded before 15 December (special cases: 15 January)",
    ),
    xl.Check(
        "agency.not_verified",
        AGENCY,
        when=OrganisationForm.complained_of & ~OrganisationForm.verified,
        cite=ND_335.at("Điều 9", "2", "a"),
        vi="Có đơn thư hoặc dấu hiệu mất đoàn kết: người công nhận chỉ đạo kiểm tra, xác minh trước khi quyết định",
        en="There are complaints or signs of disunity: who recognises the grade has them looked into first",
    ),
)

# -- tạm đình chỉ, sử dụng kết quả -------------------------------------------------------------------------------------

_SUSPENDED = _check(
    "suspended_from_work",
    YearForm.suspended_from_work,
    ND_170.at("Điều 56", "5", "b"),
    "Có quyết định tạm đình chỉ công tác: là căn cứ để cấp có thẩm quyền xem xét mức không hoàn thành nhiệm vụ",
    "Suspended from work: a ground on which the competent level may weigh the lowest grade",
)
_AFTER = (
    _check(
        "lower_post_or_dismissal",
        FAILED | DISCIPLINED,
        LAW_80.at("Điều 27", "1", "c"),
        "Có căn cứ không hoàn thành nhiệm vụ: nếu bị xếp loại như vậy, cấp có thẩm quyền xem xét bố trí vị trí "
        "việc làm thấp hơn hoặc cho thôi việc (Điều 23.3đ Nghị định 335, Điều 32.1b Luật 80; quyết định thôi việc "
        "trong 30 ngày từ khi có kết quả, Điều 57.3 Nghị định 170)",
        "A ground of 'not completed': if graded so, for the competent level to weigh a lower post or dismissal "
        "(Article 23.3đ of decree 335, 32.1b of law 80; within 30 days of the result, Article 57.3 of decree 170)",
    ),
    _check(
        "leader_removal",
        CivilServantForm.is_leader & (FAILED | DISCIPLINED),
        ND_170.at("Điều 53", "1", "c"),
        "Lãnh đạo, quản lý có căn cứ không hoàn thành nhiệm vụ: nếu bị xếp loại như vậy, cấp có thẩm quyền xem xét "
        "miễn nhiệm (miễn nhiệm vì không hoàn thành nhiệm vụ thì cho thôi việc, khoản 3 Điều 53)",
        "A leader with a ground of 'not completed': if graded so, for the competent level to weigh removal (who is "
        "removed for that is dismissed, Article 53.3)",
    ),
    _check(
        "below_good_next_year",
        ~mean_reaches(Grade.GOOD) | held_below(Grade.GOOD) | FAILED | DISCIPLINED,
        ND_170.at("Điều 23", "2", "b"),
        "Có căn cứ xếp loại dưới mức hoàn thành tốt: nếu bị xếp loại như vậy, năm sau, khi xem xét chuyển vị trí "
        "việc làm, cấp có thẩm quyền lưu ý điều kiện hoàn thành tốt nhiệm vụ trở lên của năm liền trước",
        "A ground of a grade below good: if graded so, a change of post in the next year asks for good or above in "
        "this one, for the competent level to mind",
    ),
)

# -- người làm việc theo hợp đồng (Điều 28.2) --------------------------------------------------------------------------

_CONTRACTS = (
    xl.Gate(
        "worker.not_adopted",
        WORKER,
        xl.OUT_OF_SCOPE,
        when=~WorkerForm.adopted,
        cite=_WORKERS,
        vi="Cơ quan sử dụng chưa quyết định áp dụng Nghị định 335 với người làm việc theo hợp đồng lao động",
        en="The body has not decided to apply the decree to those on labour contracts",
    ),
    xl.Given(
        "worker.given",
        WORKER,
        fact=WorkerForm.given_grade,
        by="cơ quan sử dụng",
        cite=_WORKERS,
        vi="Mức xếp loại của người làm hợp đồng theo quy định của cơ quan sử dụng, phù hợp đặc điểm công việc",
        en="The grade of those on contracts is by the rules of the body that uses them, fitted to the job",
    ),
)
RULES = (*_STEPS, _SUSPENDED, *_AFTER, *_CONTRACTS)
