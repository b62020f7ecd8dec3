"""NĐ 335/2025 from 2026 on: what its cases cannot say — periods, months carried to the year, how exact a score is."""

import random
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import pytest

import xeploai as xl
from xeploai import Grade, RecordRow
from xeploai.national import nd335
from xeploai.national.instruments import INSTRUMENTS
from xeploai.national.nd335.forms.tasks import Task
from xeploai.national.nd335.links import UNDER
from xeploai.national.nd335.scores import SCORE_DIGITS
from xeploai.national.nd335.units import MOST_UNITS
from xeploai.plugins import load

PLUGINS = load()
MONTHS = tuple(f"2026-{month:02}" for month in range(1, 13))
QUARTERS = tuple(f"2026-Q{quarter}" for quarter in range(1, 5))


@cache
def book(period: str, reading: str = "", option: str | None = None) -> xl.Book:
    """Return the centre's book of a period, put together once."""
    return xl.rulebook("vn", period=period, readings={reading: option} if reading else None, plugins=PLUGINS)


# -- when it holds -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("period", "id"),
    [
        ("2026", "vn-nd335"),
        ("2027", "vn-nd335"),
        ("2026-05", "vn-nd335-month"),
        ("2026-Q4", "vn-nd335-quarter"),
        ("2026-H2", "vn-nd335-half"),
    ],
)
def test_each_length_of_period_has_its_own_rule_set(period: str, id: str) -> None:
    held = {one.id for one in book(period).sets}
    assert {one.id for one in nd335.RULE_SETS} & held == {id}


@pytest.mark.parametrize(("period", "decided_on"), [("2025", date(2026, 1, 10)), ("2025-12", date(2026, 1, 2))])
def test_the_year_2025_is_not_judged_by_it_however_late_it_is_decided(period: str, decided_on: date) -> None:
    held = {one.id for one in xl.rulebook("vn", period=period, decided_on=decided_on, plugins=PLUGINS).sets}
    assert not {one.id for one in nd335.RULE_SETS} & held


def test_the_one_of_a_small_group_is_marked_as_a_text_that_was_not_seen() -> None:
    quotas = [rule for held in nd335.RULE_SETS for rule in held.rules if isinstance(rule, xl.Quota)]
    marked = {one.id for one in quotas if one.cite.established is xl.Established.MEMORY}
    assert marked == {one.id for one in quotas if one.id.endswith("_one_of_few")}
    assert len(marked) > 0


def test_the_share_is_cited_of_organisations_and_of_civil_servants() -> None:
    shares = [one for id, one in book("2026").parameters.items() if id.startswith("nd335-excellent-share")]
    assert [one.cite.article for one in shares if one is not None] == ["Điều 8, Điều 20"] * 2


def test_every_rule_is_told_in_two_languages_and_cites_what_holds_in_2026() -> None:
    known = {one.id: one for one in INSTRUMENTS}
    for rule in (rule for held in nd335.RULE_SETS for rule in held.rules):
        assert rule.vi, rule.id
        assert rule.en, rule.id
        assert known[rule.cite.instrument].periods.contains(date(2026, 6, 1)), rule.id


@pytest.mark.parametrize("reading", [one for held in nd335.RULE_SETS for one in held.readings], ids=lambda one: one.id)
def test_each_way_to_read_the_decree_makes_a_sound_book(reading: xl.Reading) -> None:
    holds = next(held for held in nd335.RULE_SETS if reading in held.readings)
    period = {"month": "2026-05", "quarter": "2026-Q2", "half": "2026-H1", "year": "2026"}[holds.lengths[0]]
    for option in (None, *(one.id for one in reading.options)):
        assert book(period, reading.id, option)


# -- months to quarters to the year ------------------------------------------------------------------------------------

SERVANT: dict[str, Any] = {"coverage": "covered", "post": "staff", "is_leader": False}
SCORED: dict[str, Any] = {**SERVANT, "itemised": False}
YEAR: dict[str, Any] = {
    **SERVANT,
    "months_worked": 12,
    "personal_leave_months": 0,
    "maternity_leave": False,
    "sick_leave": False,
    "similar_group": "g",
}
WHOLE: dict[str, Any] = {
    "group": 1,
    "in_list": True,
    "origin": "planned",
    "coefficient": 1,
    "handed_back": False,
    "failed_reviews": 0,
    "quality_excused": False,
    "delays": 0,
    "days_late": 0,
    "delay_excused": False,
}


def month(period: str, general: str, assigned: int, done: int, **facts: Any) -> xl.Dossier:
    """Return the month of one civil servant who did `done` of `assigned` products, all well and in time."""
    row = {**WHOLE, "due_on": xl.Period.parse(period).end, "assigned": assigned, "done": done}
    known = {**SCORED, "general": Decimal(general), "general_self": Decimal(general), **facts}
    return xl.Dossier(
        subjects=(xl.Subject(kind="civil_servant", id="1", facts=known),),
        records=(RecordRow(record=Task.spec.id, id="t", subject="1", facts=row),),
        complete=(xl.Complete("civil_servant"), xl.Complete(Task.spec.id), xl.Complete(UNDER.id)),
    )


def year(**facts: Any) -> xl.Dossier:
    """Return the year of the same, with whom no limit of the excellent speaks of: he is alone in the limit's group."""
    known = {**YEAR, **facts}
    links = ("civil_servant_at", "civil_servant_in_charge_of")
    registers = ("servant_discipline", "servant_conclusion", "corruption_under_servant")
    complete = (xl.Complete("civil_servant"), *(xl.Complete(one) for one in (*links, *registers)))
    return xl.Dossier(subjects=(xl.Subject(kind="civil_servant", id="1", facts=known),), complete=complete)


def carried(dossiers: dict[str, xl.Dossier]) -> xl.Rulings:
    """Return the rulings of the year, after the periods inside it."""
    books = {period: book(period) for period in dossiers}
    return xl.classify_periods(dossiers, books)["2026"]


def test_the_example_of_the_handbook_carries_to_the_year() -> None:
    """Ví dụ của Sổ tay: 76,7 điểm mỗi tháng thì cả năm hoàn thành tốt."""
    tasks = [("1", "5", "4", 0, 4), ("2.7", "3", "3", 1, 2), ("3.7", "1", "0.8", 2, 0)]

    def of(period: str) -> xl.Dossier:
        made = month(period, "30", 1, 1)
        (row,) = made.records
        rows = tuple(
            row.model_copy(
                update={
                    "id": f"t{place}",
                    "facts": {
                        **row.facts,
                        "coefficient": Decimal(coefficient),
                        "assigned": Decimal(assigned),
                        "done": Decimal(done),
                        "failed_reviews": failed,
                        "delays": late,
                    },
                }
            )
            for place, (coefficient, assigned, done, failed, late) in enumerate(tasks)
        )
        return made.model_copy(update={"records": rows})

    rulings = carried({**{period: of(period) for period in MONTHS}, "2026": year()})
    exact = 30 + 70 * (Fraction("15.06") + Fraction("11.555") + Fraction("7.01")) / (3 * Fraction("16.8"))
    score = rulings.value("civil_servant:1", "score").value
    assert isinstance(score, Decimal)
    assert abs(Fraction(score) - exact) <= Fraction(1, 2 * 10**SCORE_DIGITS)
    assert rulings["civil_servant:1"].grade is Grade.GOOD


def test_quarters_made_of_months_count_each_month_once() -> None:
    """Có cả tháng và quý thì chỉ quý được chuyển lên năm, mỗi quý thay cho các tháng của nó."""
    months = {period: month(period, "30", 10, 10 - place % 3) for place, period in enumerate(MONTHS)}
    by_month = carried({**months, "2026": year()})
    by_quarter = carried({**months, **dict.fromkeys(QUARTERS, OF_MONTHS), "2026": year()})
    for rulings in (by_month, by_quarter):
        assert rulings.value("civil_servant:1", "score").value == 93
        assert rulings.value("civil_servant:1", "months_scored").value == 12


def test_a_month_without_a_score_is_left_out_of_the_mean() -> None:
    months = {period: month(period, "20", 10, 10) for period in MONTHS[1:]}
    empty = month(MONTHS[0], "20", 1, 1).model_copy(update={"records": ()})
    books = {period: book(period) for period in (*months, "2026")}
    books[MONTHS[0]] = book(MONTHS[0], "nd335-nothing-assigned", "no-score")
    dossiers = {MONTHS[0]: empty, **months, "2026": year(months_worked=11)}
    rulings = xl.classify_periods(dossiers, books)["2026"]
    assert rulings.value("civil_servant:1", "score").value == 90
    assert rulings.value("civil_servant:1", "months_scored").value == 11


def sent(*periods: str, months: int = 1) -> xl.Dossier:
    """Return the year of one whose scores the former agency sent (Điều 19.1), each a row by hand."""
    facts: dict[str, Any] = {"status": "not_graded", "scored": True, "score": Decimal(90), "months_scored": months}
    rows = tuple(
        RecordRow(record="servant_scores", id=f"s-{place}", subject="1", facts={"period": period, **facts})
        for place, period in enumerate(periods)
    )
    whole = year()
    return whole.model_copy(update={"records": rows, "complete": (*whole.complete, xl.Complete("servant_scores"))})


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2026-01", "has days of the row"),
        ("2026-Q1", "has days of the row"),
        ("T1", "names no period"),
        ("Quý I", "names no period"),
        ("2026", "has the length of a year, and here stand: month, quarter, half"),
        ("2025-12", "does not end within 2026"),
    ],
)
def test_no_month_counts_twice_whatever_it_is_called(period: str, said: str) -> None:
    """Điểm ghi tay: mỗi tháng một lần, kể cả trong quý; tên kỳ khác cách ghi thì bị từ chối chứ không tính thêm."""
    with pytest.raises(xl.DossierError) as raised:
        xl.classify(sent(*MONTHS, period), book("2026"))
    assert said in str(raised.value)
    assert xl.classify(sent(*MONTHS), book("2026")).value("civil_servant:1", "score").value == 90


@pytest.mark.parametrize("period", ["Quý I", "T1", "2026-1", "2026-01", "2026-Q1"])
def test_a_month_ruled_here_is_not_counted_again_by_hand(period: str) -> None:
    """Tháng đã tính ở đây mà còn dòng ghi tay thì bị từ chối, dù tên kỳ ghi cách khác."""
    months = {one: month(one, "30", 10, 10) for one in MONTHS}
    with pytest.raises(xl.DossierError):
        carried({**months, "2026": sent(period)})


# -- how exact ---------------------------------------------------------------------------------------------------------

# Of 21 products 19, 19 and 16 are 93⅓, 93⅓ and 83⅓ points with 30 general ones: 90 on the mean, and no month ends.
THIRDS = {period: month(period, "30", 21, (19, 19, 16)[place % 3]) for place, period in enumerate(MONTHS)}
OF_MONTHS = xl.Dossier(
    subjects=(xl.Subject(kind="civil_servant", id="1", facts={**SERVANT, "by_quarter": False}),),
    complete=(xl.Complete("civil_servant"), xl.Complete(Task.spec.id), xl.Complete(UNDER.id)),
)


BOTH_WAYS = pytest.mark.parametrize("quarters", [(), QUARTERS], ids=["months", "months-in-quarters"])


@BOTH_WAYS
@pytest.mark.parametrize(("in_full", "grade"), [(True, Grade.EXCELLENT), (False, Grade.GOOD)])
def test_a_mean_at_90_of_months_without_an_end_waits_for_the_full_computation(
    quarters: tuple[str, ...], grade: Grade, *, in_full: bool
) -> None:
    """Điểm từng tháng là số lẻ vô hạn, bình quân sát 90: chờ phép tính đầy đủ, rồi theo phép tính ấy."""
    before = {**THIRDS, **dict.fromkeys(quarters, OF_MONTHS)}
    waiting = carried({**before, "2026": year()})["civil_servant:1"]
    assert waiting.before_quota == (Grade.GOOD, Grade.EXCELLENT)
    assert "reached_in_full" in {one.name for one in waiting.missing}
    assert carried({**before, "2026": year(reached_in_full=in_full)})["civil_servant:1"].before_quota == (grade, grade)


@BOTH_WAYS
def test_a_mean_a_little_below_90_is_not(quarters: tuple[str, ...]) -> None:
    """Một tháng thiếu một phần trăm điểm chung thì bình quân không còn là 90."""
    short = {MONTHS[4]: month(MONTHS[4], "29.99", 21, 19)}
    rulings = carried({**THIRDS, **short, **dict.fromkeys(quarters, OF_MONTHS), "2026": year()})
    score = rulings.value("civil_servant:1", "score").value
    assert isinstance(score, Decimal)
    assert abs(score - (90 - Decimal("0.01") / 12)) < Decimal("0.0000015")
    assert rulings["civil_servant:1"].before_quota == (Grade.GOOD, Grade.GOOD)


def test_a_leader_of_whose_servants_one_is_at_50_but_for_rounding_waits_for_the_full_computation() -> None:
    """Tiêu chí d: quý của người dưới quyền bình quân sát 50 thì điểm lãnh đạo còn để ngỏ, tính đầy đủ rồi mới rõ."""
    of = {"2026-01": (11, 19), "2026-02": (11, 19), "2026-03": (14, 16)}  # 30 points with 2/7, of tasks done in part
    months = {period: month(period, "0", 21, done) for period, (done, _) in of.items()}
    assert sum(Fraction(70 * done, 21) for done, _ in of.values()) / 3 == 40
    months = {period: month(period, "10", 21, done) for period, (done, _) in of.items()}
    leader: dict[str, Any] = {
        "coverage": "covered",
        "post": "agency_head",
        "is_leader": True,
        "by_quarter": True,
        "months_of_quarter": 3,
        "itemised": False,
        "general": 30,
        "general_self": 30,
        "organising": "FULL",
        "unity": "FULL",
    }
    due = {**WHOLE, "due_on": date(2026, 3, 31), "assigned": 1, "done": 1}

    def quarter(**facts: Any) -> xl.Rulings:
        servant = xl.Subject(kind="civil_servant", id="1", facts={**SERVANT, "by_quarter": False, **facts})
        whole = OF_MONTHS.model_copy(
            update={
                "subjects": (servant, xl.Subject(kind="civil_servant", id="2", facts=leader)),
                "links": (xl.LinkRow(link=UNDER.id, source="1", target="2"),),
                "records": (RecordRow(record=Task.spec.id, id="t", subject="2", facts=due),),
            }
        )
        books = {period: book(period) for period in (*months, "2026-Q1")}
        return xl.classify_periods({**months, "2026-Q1": whole}, books)["2026-Q1"]

    assert quarter().value("civil_servant:2", "score").status == "open"
    assert quarter(reached_in_full=True).value("civil_servant:2", "score").value == 100
    below = quarter(reached_in_full=False).value("civil_servant:2", "score").value
    assert below == Decimal("94.1666665")


class Worked(NamedTuple):
    """One month of made-up work: general points, products assigned and done."""

    general: Decimal
    assigned: Decimal
    done: Decimal

    @property
    def exact(self) -> Fraction:
        """The score as a fraction (Điều 16.1, 17.1)."""
        return Fraction(self.general) + 70 * Fraction(self.done) / Fraction(self.assigned)


def _scoring(draw: random.Random, score: Fraction, *, tries: int = 1, endless: bool = True) -> Worked:
    """Return the month whose score comes nearest to one, among some with random numbers of products."""
    least = max(0, -(-(score - 70) * 100 // 1))

    def one() -> Worked:
        general = Decimal(draw.randint(int(least), 3000)) / 100
        assigned = Decimal(draw.randint(500_000, 999_999)) / 100 if endless else Decimal(10_000)
        done = round(float((score - Fraction(general)) * Fraction(assigned) / 70), 2)
        return Worked(general, assigned, min(assigned, max(Decimal(0), Decimal(str(done)))))

    return min((one() for _ in range(tries)), key=lambda found: abs(found.exact - score))


def _near(draw: random.Random, line: int, *, endless: bool) -> list[Worked]:
    """Return twelve months whose mean is a threshold, or next to it on either side."""
    made = [
        _scoring(draw, line + Fraction(draw.randint(-50, 50), 100), endless=endless) for _ in range(len(MONTHS) - 1)
    ]
    left = line * len(MONTHS) - sum((one.exact for one in made), Fraction(0))
    return [*made, _scoring(draw, left, tries=draw.choice((1, 60)), endless=endless)]


def test_no_rounding_carries_a_mean_across_a_threshold() -> None:
    """Mười hai tháng ngẫu nhiên quanh 50, 70, 90: mức luôn đúng theo phân số, chỗ phần lẻ chưa cho biết thì để ngỏ."""
    draw = random.Random(507090)
    lines = dict(zip((50, 70, 90), pairwise(Grade), strict=True))
    made = {
        f"c-{line}-{place}": (line, _near(draw, line, endless=place % 4 != 0)) for line in lines for place in range(24)
    }
    months = {period: _month_of_many({id: worked[at] for id, (_, worked) in made.items()}, period)
              for at, period in enumerate(MONTHS)}  # fmt: skip
    exact = {id: sum((one.exact for one in worked), Fraction(0)) / 12 for id, (_, worked) in made.items()}
    reached = {id: exact[id] >= line for id, (line, _) in made.items()}
    waiting = carried({**months, "2026": _year_of_many({id: {} for id in made})})
    settled = carried({**months, "2026": _year_of_many({id: {"reached_in_full": reached[id]} for id in made})})
    open_ones = 0
    for id, (line, worked) in made.items():
        below, above = lines[line]
        true = above if reached[id] else below
        low, high = waiting[f"civil_servant:{id}"].before_quota
        assert low <= true <= high, id
        assert settled[f"civil_servant:{id}"].before_quota == (true, true), id
        if low != high:
            open_ones += 1
            assert abs(exact[id] - line) <= Fraction(3, 10**6), id
            assert any((one.exact * 10**SCORE_DIGITS).denominator > 1 for one in worked), id
    assert 0 < open_ones < len(made)
    assert {True, False} == set(reached.values())


def _month_of_many(worked: dict[str, Worked], period: str) -> xl.Dossier:
    subjects, rows = [], []
    for id, one in worked.items():
        facts = {**SCORED, "general": one.general, "general_self": one.general}
        subjects.append(xl.Subject(kind="civil_servant", id=id, facts=facts))
        due = {**WHOLE, "due_on": xl.Period.parse(period).end, "assigned": one.assigned, "done": one.done}
        rows.append(RecordRow(record=Task.spec.id, id=f"t-{id}", subject=id, facts=due))
    return month(period, "0", 1, 1).model_copy(update={"subjects": tuple(subjects), "records": tuple(rows)})


def _year_of_many(facts: dict[str, dict[str, Any]]) -> xl.Dossier:
    subjects = tuple(xl.Subject(kind="civil_servant", id=id, facts={**YEAR, **one}) for id, one in facts.items())
    return year().model_copy(update={"subjects": subjects})


def _hundredths(draw: random.Random, most: int) -> Decimal:
    return Decimal(draw.randint(1, most)) / 100


def test_a_score_is_the_exact_one_or_says_that_it_goes_on() -> None:
    """Điểm tháng đúng bằng điểm tính bằng phân số, hoặc nằm giữa hai số sáu chữ số và có chữ số thứ bảy là 5."""
    draw = random.Random(335)
    subjects, rows, exact = [], [], {}
    for place in range(60):
        id, general = f"c-{place}", Decimal(draw.randint(0, 3000)) / 100
        subjects.append(xl.Subject(kind="civil_servant", id=id, facts={**SCORED, "general": general}))
        assigned, counted = Fraction(0), Fraction(0)
        for task in range(draw.randint(1, 4)):
            coefficient, given = _hundredths(draw, 999), _hundredths(draw, 19999)
            done = min(given, _hundredths(draw, 19999))
            faults = {"failed_reviews": draw.randint(0, 6), "delays": draw.randint(0, 6)}
            facts = {**WHOLE, **faults, "coefficient": coefficient, "assigned": given, "done": done}
            facts["due_on"] = date(2026, 5, 31)
            rows.append(RecordRow(record=Task.spec.id, id=f"{id}-{task}", subject=id, facts=facts))
            left = [Fraction(max(0, 4 - fault), 4) for fault in faults.values()]
            assigned += Fraction(coefficient) * Fraction(given)
            counted += Fraction(coefficient) * Fraction(done) * (1 + sum(left))
        exact[id] = None if assigned > MOST_UNITS else Fraction(general) + 70 * counted / (3 * assigned)
    complete = (xl.Complete("civil_servant"), xl.Complete(Task.spec.id), xl.Complete(UNDER.id))
    dossier = xl.Dossier(subjects=tuple(subjects), records=tuple(rows), complete=complete)
    rulings = xl.classify(dossier, book("2026-05"))
    scores = {id: rulings.value(f"civil_servant:{id}", "score") for id in exact}
    assert {id for id, one in scores.items() if one.status == "does_not_apply"} == {
        id for id, score in exact.items() if score is None
    }
    for id, score in exact.items():
        if score is not None:
            told, ends = Fraction(Decimal(str(scores[id].value))), (score * 10**SCORE_DIGITS).denominator == 1
            assert abs(told - score) < Fraction(1, 2 * 10**SCORE_DIGITS), id
            assert (told == score) is ends, id
            assert int(told * 10 ** (SCORE_DIGITS + 1)) % 10 == (0 if ends else 5), id
    assert sum(score is not None for score in exact.values()) > 10


# -- order and competence ----------------------------------------------------------------------------------------------


def _with_steps(*steps: xl.StepRow, **facts: Any) -> xl.Dossier:
    return year(**facts).model_copy(update={"steps": steps})


def test_the_meeting_comes_before_the_decision() -> None:
    """Điều 21: họp nhận xét, đánh giá rồi mới quyết định."""
    steps = [
        xl.StepRow(subject="civil_servant:1", step="self_grade", day=date(2026, 12, 1)),
        xl.StepRow(subject="civil_servant:1", step="review", day=date(2026, 12, 8)),
        xl.StepRow(subject="civil_servant:1", step="decision", day=date(2026, 12, 7)),
    ]
    found = {one.rule: one.what for one in xl.audit(_with_steps(*steps), book("2026"))}
    assert found == {"civil_servant.order.review_before_decision": "contradicted"}


@pytest.mark.parametrize(
    ("post", "level", "is_competent"),
    [
        ("agency_head", "managing_agency", True),
        ("agency_head", "using_agency", False),
        ("unit_head", "using_agency", True),
        ("staff", "using_agency", True),
        ("staff", "managing_agency", False),
    ],
)
def test_who_decides_depends_on_the_post(post: str, level: str, *, is_competent: bool) -> None:
    """Điều 10.2: người đứng đầu cơ quan quản lý xếp loại người đứng đầu cơ quan sử dụng; còn lại do cơ quan sử dụng."""
    step = xl.StepRow(subject="civil_servant:1", step="decision", day=date(2026, 12, 10), level=level, grade=Grade.GOOD)
    made = _with_steps(step, post=post, is_leader=post != "staff")
    (compared,) = xl.compare(xl.classify(made, book("2026"))).subjects
    assert (not compared.incompetent) is is_competent
