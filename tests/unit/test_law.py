"""Law as data: periods and spans of days, instruments and citations, parameters and readings."""

import itertools
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from xeploai import (
    Alias,
    Citation,
    DatedValue,
    Delegation,
    Established,
    Instrument,
    Jurisdiction,
    LanguageError,
    OptionText,
    Parameter,
    Period,
    Reading,
    ReadingOption,
    Span,
    Transition,
)

FIRST = date(2018, 1, 1)
DAYS = st.integers(0, 12).map(lambda days: FIRST + timedelta(days=days))
INSTRUMENT = Instrument(
    id="qd31",
    number="31-QĐ/TU",
    day=date(2018, 6, 1),
    vi="quy định mẫu",
    jurisdiction="vn/mau",
    established=Established.SECONDARY,
)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Draw a span of few days, either side of which may be open."""
    start, end = sorted([draw(DAYS), draw(DAYS)])
    return Span(start=draw(st.sampled_from([start, None])), end=draw(st.sampled_from([end, None])))


def days_of(span: Span) -> set[date]:
    """List the days of a span, one beyond each side of those drawn standing for all beyond."""
    window = [FIRST + timedelta(days=days) for days in range(-1, 14)]
    return {day for day in window if span.contains(day)}


# ── spans ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@given(spans(), spans())
def test_one_span_covers_another_exactly_when_it_has_all_its_days(one: Span, other: Span) -> None:
    assert one.covers(other) == (days_of(one) >= days_of(other))


@given(spans(), spans())
def test_two_spans_overlap_exactly_when_they_share_a_day(one: Span, other: Span) -> None:
    assert one.overlaps(other) == other.overlaps(one) == bool(days_of(one) & days_of(other))


def test_both_ends_of_a_span_belong_to_it() -> None:
    span = Span(start=date(2018, 1, 1), end=date(2018, 1, 2))
    assert [span.contains(FIRST + timedelta(days=days)) for days in (-1, 0, 1, 2)] == [False, True, True, False]


def test_only_the_open_span_covers_the_open_span() -> None:
    assert Span().covers(Span())
    assert not Span(start=date.min, end=date.max).covers(Span())


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"ends \(2018-01-01\) before it begins \(2018-01-02\)"):
        Span(start=date(2018, 1, 2), end=date(2018, 1, 1))


# ── periods ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2026-H1", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2018-10-01/2019-09-30", date(2018, 10, 1), date(2019, 9, 30)),
        ("2018-10-01/2018-10-01", date(2018, 10, 1), date(2018, 10, 1)),
    ],
)
def test_a_period_is_read_from_its_name(text: str, start: date, end: date) -> None:
    period = Period.parse(text)
    assert (period.id, period.start, period.end) == (text, start, end)
    assert period.span == Span(start=start, end=end)


@pytest.mark.parametrize(
    "text",
    [
        "", "18", "2018-13", "2018-00", "2018-Q5", "2018-Q0", "2018-H3", "2018-h1", "năm 2018", "2018-10-01",
        "2018-10-01/", "2019-09-30/2018-10-01", "2018-02-30/2018-03-01", "2018-01-01/2018-02-01/2018-03-01", " 2018",
        "2024-2025", "2024-2025=", "=2024-09-05/2025-05-31", "năm học=2024-09-05/2025-05-31",
        "a=b=2024-09-05/2025-05-31",
    ],
)  # fmt: skip
def test_what_is_no_period_is_refused_with_the_forms_that_are(text: str) -> None:
    with pytest.raises(LanguageError, match="is not a period: write 2018, 2026-H1, 2026-Q3, 2026-05, ") as caught:
        Period.parse(text)
    assert repr(text) in str(caught.value)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("2026-02", "month"),
        ("2026-01-01/2026-01-31", "month"),
        ("2026-01-01/2026-02-01", "quarter"),
        ("2026-Q3", "quarter"),
        ("2026-H2", "half"),
        ("2024-2025=2024-09-05/2025-05-31", "year"),
        ("2024", "year"),
        ("2018-10-01/2019-09-30", "year"),
        ("2020-2025=2020-07-01/2025-06-30", "term"),
    ],
)
def test_a_period_is_as_long_as_its_days(text: str, length: str) -> None:
    assert Period.parse(text).length == length


def test_a_school_year_goes_by_its_name_and_has_the_days_it_is_given() -> None:
    """Không văn bản nào của Trung ương đặt ngày của năm học: năm học luôn kèm ngày."""
    period = Period.parse("2024-2025=2024-09-05/2025-05-31")
    assert (period.start, period.end) == (date(2024, 9, 5), date(2025, 5, 31))
    assert period.id == "2024-2025=2024-09-05/2025-05-31"


@given(st.integers(1900, 2100))
def test_the_halves_quarters_and_months_of_a_year_are_the_year(year: int) -> None:
    whole = Period.parse(str(year))
    for parts in (["H1", "H2"], ["Q1", "Q2", "Q3", "Q4"], [f"{month:02}" for month in range(1, 13)]):
        periods = [Period.parse(f"{year}-{part}") for part in parts]
        assert periods[0].start == whole.start
        assert periods[-1].end == whole.end
        joints = itertools.pairwise(periods)
        assert all(one.end + timedelta(days=1) == following.start for one, following in joints)


# ── instruments and citations ────────────────────────────────────────────────────────────────────────────────────────


def test_a_citation_takes_from_its_instrument_how_well_it_is_established() -> None:
    assert INSTRUMENT.at("Điều 4").established is Established.SECONDARY
    assert INSTRUMENT.at("Điều 4", established=Established.MEMORY).established is Established.MEMORY


def test_a_citation_names_point_then_clause_then_article() -> None:
    assert INSTRUMENT.at("Điều 4", "2", "b").place == "điểm b khoản 2 Điều 4"
    assert INSTRUMENT.at("Điều 4").place == "Điều 4"
    assert INSTRUMENT.at().place == ""


def test_an_instrument_is_titled_by_number_and_day_because_numbers_repeat() -> None:
    assert INSTRUMENT.title == "31-QĐ/TU (01/06/2018)"
    assert INSTRUMENT.model_copy(update={"day": None}).title == "31-QĐ/TU"


def test_a_citation_must_say_how_well_it_is_established() -> None:
    with pytest.raises(ValidationError, match="established"):
        Citation.model_validate({"instrument": "qd31"})


def test_instruments_and_citations_go_through_json() -> None:
    cite = INSTRUMENT.at("Điều 4", "2", "b")
    assert Instrument.model_validate_json(INSTRUMENT.model_dump_json()) == INSTRUMENT
    assert Citation.model_validate_json(cite.model_dump_json()) == cite


# ── parameters ───────────────────────────────────────────────────────────────────────────────────────────────────────


def parameter() -> Parameter:
    """Return a rate that changed in 2020 and ended with 2023."""
    return Parameter(
        id="rate",
        vi="tỷ lệ",
        digits=2,
        values=(
            DatedValue(value=Decimal("0.15"), cite=INSTRUMENT.at(), periods=Span(end=date(2019, 12, 31))),
            DatedValue(
                value=Decimal("0.20"),
                cite=INSTRUMENT.at("Điều 9"),
                periods=Span(start=date(2020, 1, 1), end=date(2023, 12, 31)),
            ),
        ),
        delegated=Delegation(to=("mau",), low=Decimal(0), high=Decimal("0.25"), tightening="down"),
    )


@pytest.mark.parametrize(("year", "value"), [("2018", "0.15"), ("2019", "0.15"), ("2020", "0.20"), ("2023", "0.20")])
def test_a_parameter_has_the_value_of_the_period_judged(year: str, value: str) -> None:
    dated = parameter().on(Period.parse(year))
    assert dated is not None
    assert dated.value == Decimal(value)


def test_a_parameter_has_no_value_where_the_law_gives_none() -> None:
    assert parameter().on(Period.parse("2024")) is None


def test_of_two_values_for_one_period_the_later_written_stands() -> None:
    both = parameter().model_copy(
        update={"values": (*parameter().values, DatedValue(value=Decimal("0.10"), cite=INSTRUMENT.at()))}
    )
    dated = both.on(Period.parse("2021"))
    assert dated is not None
    assert dated.value == Decimal("0.10")


def test_a_parameter_goes_through_json() -> None:
    assert Parameter.model_validate_json(parameter().model_dump_json()) == parameter()


# ── readings ─────────────────────────────────────────────────────────────────────────────────────────────────────────

READING = Reading(
    id="meetings",
    vi="Thiếu một kỳ hay cả hai?",
    options=(OptionText(id="either", vi="một trong hai"), OptionText(id="both", vi="cả hai")),
)


def test_an_option_of_a_reading_is_taken_by_name() -> None:
    assert READING.option("both") == ReadingOption(reading="meetings", option="both")


def test_an_option_that_is_not_there_is_refused_and_the_options_are_listed() -> None:
    with pytest.raises(LanguageError, match=r"'meetings' has no option 'all': one of 'either', 'both'"):
        READING.option("all")


def test_a_reading_is_undecided_unless_it_has_a_default() -> None:
    assert READING.default is None
    assert Reading.model_validate_json(READING.model_dump_json()) == READING


@pytest.mark.parametrize(
    "text", ["0000", "٢٠١٨", "2018-W01-1/2018-W02-1", "20180101/20181231", "2018-1-1/2018-12-31", 2018, None, ("2018",)]
)
def test_a_period_is_read_from_plain_digits_and_whole_dates_only(text: Any) -> None:
    """What only looks like a period to some reader of dates is refused like any other text."""
    with pytest.raises(LanguageError, match="is not a period"):
        Period.parse(text)


# ── places and transitions ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_jurisdiction_that_becomes_another_says_when() -> None:
    """Without the day nothing could tell which periods are the other's."""
    with pytest.raises(ValidationError, match="vn/west becomes vn/north, and existed= does not say when"):
        Jurisdiction(path="vn/west", vi="Tây", becomes="vn/north")


def test_jurisdictions_and_transitions_go_through_json() -> None:
    alias = Alias(code="17", cite=INSTRUMENT.at(), span=Span(end=FIRST))
    place = Jurisdiction(path="vn/west", vi="Tây", existed=Span(end=FIRST), becomes="vn/north", aliases=(alias,))
    assert Jurisdiction.model_validate_json(place.model_dump_json()) == place
    part = ReadingOption(reading="year", option="old")
    clause = Transition(id="t", vi="", cite=INSTRUMENT.at(), applies="old", instead_of=("new",), reading=(part,))
    assert Transition.model_validate_json(clause.model_dump_json()) == clause


@pytest.mark.parametrize(
    ("period", "decided_on", "holds"),
    [("2018", date(2019, 1, 1), True), ("2019", date(2019, 1, 1), False), ("2018", date(2018, 12, 31), False)],
)
def test_a_transition_speaks_of_its_periods_on_its_days(period: str, decided_on: date, *, holds: bool) -> None:
    span, days = Span(end=date(2018, 12, 31)), Span(start=date(2019, 1, 1))
    clause = Transition(id="t", vi="", cite=INSTRUMENT.at(), applies="old", periods=span, decisions=days)
    assert clause.holds(Period.parse(period), decided_on) is holds


@pytest.mark.parametrize("text", [
    "2018=2019-01-01/2019-12-31", "2026-Q3=2026-07-01/2026-09-29", "2026-05=2026-06-01/2026-06-30",
    "2024-2025=2019-09-05/2020-05-31", "2020-2025=2020-07-01/2026-06-30",
])  # fmt: skip
def test_a_name_that_tells_of_other_days_is_refused(text: str) -> None:
    """It would be told, filed and compared as the period that it is not."""
    with pytest.raises(LanguageError, match=r"a name tells of no other days|names other years than its days"):
        Period.parse(text)
    start, end = (date.fromisoformat(day) for day in text.partition("=")[2].split("/"))
    for id in (text, text.partition("=")[0]):
        with pytest.raises(ValidationError, match=r"a name tells of no other days|names other years than its days"):
            Period(id=id, start=start, end=end)


@pytest.mark.parametrize("text", [
    "2018=2018-01-01/2018-12-31", "2024-2025=2024-09-05/2025-05-31", "hk1-2024=2024-09-05/2025-01-15",
])  # fmt: skip
def test_a_name_that_tells_of_its_days_or_of_none_is_taken(text: str) -> None:
    period = Period.parse(text)
    assert Period(id=text, start=period.start, end=period.end) == period
    with pytest.raises(ValidationError, match="a name tells of no other days"):
        Period(id=text, start=period.start, end=period.end.replace(day=1))


@pytest.mark.parametrize("sign", ["\x1b", "\x00", "\u202e", "\u200b"])
def test_a_name_with_control_characters_is_refused(sign: str) -> None:
    """In a terminal it would show another name, or none."""
    days = "2019-01-01/2019-12-31"
    with pytest.raises(LanguageError, match="is not a period"):
        Period.parse(f"a{sign}b={days}")
    with pytest.raises(ValidationError, match="control characters"):
        Period(id=f"a{sign}b={days}", start=date(2019, 1, 1), end=date(2019, 12, 31))
