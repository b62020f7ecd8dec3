"""What two books do not have alike."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, get_args

import pytest
from tests.golden.lawbook import EARLIER, LATE, LATER, LEAST, OLD_LAW, Discipline, OfficialForm

import xeploai as xl
from xeploai import Grade
from xeploai.lawbook.difference_rows import diff_data, diff_rows
from xeploai.lawbook.differences import What, _Pair

HOA_BINH = xl.rulebook("hoa-binh", period="2018")


def changed(book: xl.Book, **given: Any) -> xl.Book:
    """A book whose one rule set has other fields."""
    return book.model_copy(update={"sets": (book.sets[0].model_copy(update=given),)})


def ruled(book: xl.Book, id: str, **given: Any) -> xl.Book:
    """A book in which one rule has other fields."""
    rules = [one.model_copy(update=given) if one.id == id else one for one in book.sets[0].rules]
    return changed(book, rules=tuple(rules))


@pytest.mark.parametrize("book", [EARLIER, LATER, HOA_BINH])
def test_a_book_does_not_differ_from_itself(book: xl.Book) -> None:
    assert xl.diff(book, book).differences == ()


def test_what_one_way_was_added_the_other_way_was_dropped() -> None:
    there, back = xl.diff(EARLIER, LATER), xl.diff(LATER, EARLIER)
    assert [(one.what, one.id) for one in there.of("added")]
    for change, other in (("added", "dropped"), ("dropped", "added"), ("changed", "changed")):
        one_way = {(one.what, one.id, one.aspects) for one in there.differences if one.change == change}
        other_way = {(one.what, one.id, one.aspects) for one in back.differences if one.change == other}
        assert one_way == other_way


def test_every_rule_added_or_dropped_is_told_and_no_other() -> None:
    bare = xl.rulebook("vn", period="2018")
    found = [one for one in xl.diff(bare, HOA_BINH).differences if one.what == "rule"]
    before = {one.id for one in bare.rules if not isinstance(one, xl.Hole)}
    after = {one.id for one in HOA_BINH.rules if not isinstance(one, xl.Hole)}
    assert {one.id for one in found if one.change == "added"} == after - before
    assert {one.id for one in found if one.change == "dropped"} == before - after


ASPECTS: tuple[tuple[str, dict[str, Any], tuple[str, ...]], ...] = (
    ("official.guest", {"vi": "Khách"}, ("words",)),
    ("official.guest", {"at_most": Grade.COMPLETED}, ("effect",)),
    ("official.guest", {"when": xl.ALWAYS.node}, ("terms",)),
    ("official.guest", {"rows": (Discipline.rows().source,)}, ("terms",)),
    ("official.guest", {"cite": OLD_LAW.at("Điều 99")}, ("article",)),
    ("official.guest", {"cite": OLD_LAW.at("Điều 8", established=xl.Established.MEMORY)}, ("established",)),
    ("official.late", {"reading": ()}, ("reading",)),
    ("official.new", {"status": xl.NOT_REVIEWED}, ("effect",)),
    ("official.limit", {"share": xl.number(Decimal("0.5")).node}, ("terms",)),
    ("official.limit", {"grade": Grade.GOOD}, ("effect",)),
    ("official.doubt", {"open": (Grade.GOOD,)}, ("effect",)),
    ("official.order", {"scope": "all"}, ("effect",)),
    ("official.decides", {"levels": ("body",)}, ("effect",)),
    ("official.score", {"value": OfficialForm.points.node}, ("terms",)),
    ("official.form", {"may_lower_to": Grade.GOOD}, ("effect",)),
    ("official.excellent", {"below": Grade.COMPLETED}, ("effect",)),
)


@pytest.mark.parametrize(("id", "given", "aspects"), ASPECTS)
def test_a_change_of_one_thing_is_told_as_a_change_of_that(
    id: str, given: dict[str, Any], aspects: tuple[str, ...]
) -> None:
    (found,) = xl.diff(EARLIER, ruled(EARLIER, id, **given)).differences
    assert (found.change, found.id, found.aspects) == ("changed", id, aspects)
    assert found.is_of_text_only is (aspects[0] in ("article", "established"))


def test_a_change_of_any_field_of_any_rule_is_told() -> None:
    """But of those told by themselves, or that change no answer: a translation, who may add, which holes it fills."""
    apart = {"id", "requires", "en", "closes", "delegated_to"}
    others: dict[str, Any] = {"cite": OLD_LAW.at("Điều 99"), "reading": (LATE.option("no"),)}
    pair, untold, asked = _Pair(EARLIER, EARLIER), set(), set()
    for one in EARLIER.sets[0].rules:
        for field in set(type(one).model_fields) - apart:
            other = one.model_copy(update={field: others.get(field, ("another", "value"))})
            asked.add(type(one))
            if not tuple(pair.aspects("rule", one.id, one, other)):
                untold.add((type(one).__name__, field))
    assert untold == set()
    assert len(asked) == 12


def test_a_rule_of_another_sort_is_told_by_what_it_does_now_and_not_by_terms_that_are_the_same() -> None:
    cite, words = OLD_LAW.at("Điều 8"), "Khách mời"
    gate = xl.Gate(
        "official.guest", "official", xl.NOT_GRADED, when=OfficialForm.post.is_(xl.Code("guest")), cite=cite, vi=words
    )
    rules = tuple(gate if one.id == gate.id else one for one in EARLIER.sets[0].rules)
    (found,) = xl.diff(EARLIER, changed(EARLIER, rules=rules)).differences
    assert (found.change, found.aspects) == ("changed", ("effect",))


def test_one_text_under_two_names_is_one_text() -> None:
    """An instrument may be declared once for its own years and once as what is only used by analogy."""
    twin = OLD_LAW.model_copy(update={"id": "twin", "vi": "Dùng tương tự"})
    after = changed(
        ruled(EARLIER, "official.guest", cite=twin.at("Điều 8")), instruments=(*EARLIER.sets[0].instruments, twin)
    )
    assert [(one.what, one.id) for one in xl.diff(EARLIER, after).differences] == [("instrument", "twin")]


def test_a_fact_that_has_the_name_of_a_rule_stands_with_the_facts() -> None:
    book = changed(EARLIER, rules=tuple(one.model_copy(update={"id": "official.leads"}) if one.id == "official.guest"
                                        else one for one in EARLIER.sets[0].rules))  # fmt: skip
    found = xl.diff(book, LATER).differences
    assert [one.what for one in found if one.id == "official.leads"] == ["rule", "fact"]
    groups = [get_args(What).index("rule" if one.what == "requirement" else one.what) for one in found]
    assert groups == sorted(groups)


def test_a_requirement_of_a_standard_is_told_by_itself() -> None:
    found = {one.id: one for one in xl.diff(EARLIER, LATER).differences if one.what == "requirement"}
    assert (found["official.excellent.trained"].change, found["official.excellent.points"].aspects) == (
        "added",
        ("terms",),
    )
    assert "official.excellent.result" not in found


def test_another_value_is_told_of_the_parameter_and_of_each_rule_that_reads_it() -> None:
    dearer = LEAST.model_copy(update={"values": (xl.DatedValue(value=Decimal(65), cite=OLD_LAW.at("Điều 3")),)})
    after = changed(EARLIER, parameters=(EARLIER.sets[0].parameters[0], dearer))
    found = {one.id: one.aspects for one in xl.diff(EARLIER, after).differences}
    assert found == {"least": ("value",), "official.completed.least": ("parameter:least",)}


def test_a_value_no_longer_seen_is_told() -> None:
    after = changed(EARLIER, parameters=(EARLIER.sets[0].parameters[0], LEAST.model_copy(update={"values": ()})))
    found = {one.id: one.aspects for one in xl.diff(EARLIER, after).differences}
    assert found == {"least": ("value",), "official.completed.least": ("parameter:least",)}


def test_deciding_a_reading_is_told_of_the_reading_and_of_what_hangs_on_it() -> None:
    taken = EARLIER.model_copy(update={"readings": {"late": "yes"}})
    found = {(one.what, one.id): (one.change, one.aspects) for one in xl.diff(EARLIER, taken).differences}
    assert found == {
        ("rule", "official.late"): ("changed", ("reading",)),
        ("reading", "late"): ("changed", ("chosen",)),
    }
    refused = EARLIER.model_copy(update={"readings": {"late": "no"}})
    changes = {one.id: one.change for one in xl.diff(EARLIER, refused).differences}
    assert changes == {"official.late": "dropped", "late": "changed"}


def test_a_hole_that_is_filled_or_assumed_empty_is_dropped() -> None:
    assumed = EARLIER.model_copy(update={"assume": ("official.form",)})
    (found,) = xl.diff(EARLIER, assumed).differences
    assert (found.what, found.change, found.id, found.kinds) == ("hole", "dropped", "official.form", ("official",))


def test_only_labels_of_kinds_that_both_have_are_compared() -> None:
    found = [one for one in xl.diff(EARLIER, LATER).differences if one.what == "label"]
    assert [(one.id, one.change) for one in found] == [("official.COMPLETED", "changed")]


def test_another_scale_of_a_fact_is_told_though_it_has_the_same_name() -> None:
    (scale,) = (one for one in EARLIER.sets[0].scales if one.id == "Level")
    other = scale.model_copy(update={"levels": scale.levels[:1]})
    after = changed(EARLIER, scales=(other, *(one for one in EARLIER.sets[0].scales if one.id != "Level")))
    assert [(one.id, one.aspects) for one in xl.diff(EARLIER, after).differences] == [("official.result", ("scale",))]


def test_an_instrument_is_told_where_rules_rest_on_it_in_one_book_only() -> None:
    found = {one.id: one.change for one in xl.diff(EARLIER, LATER).differences if one.what == "instrument"}
    assert found == {"old": "dropped", "new": "added"}


# ── one kind ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_kind_has_what_is_about_it_and_what_its_rules_read() -> None:
    every, own = xl.diff(EARLIER, LATER).differences, xl.diff(EARLIER, LATER, kind="official").differences
    assert set(own) == {one for one in every if "official" in one.kinds}
    assert {one.id for one in own} >= {"share", "strict", "official.COMPLETED", "official.points", "old"}
    assert {one.id for one in xl.diff(EARLIER, LATER, kind="clerk").differences} == {"clerk", "clerk.all"}


def test_a_kind_has_also_what_ceased_to_speak_of_it() -> None:
    """A hole of officials and clerks is one of officials alone; of clerks that is a change, though not one of more."""
    hole = xl.Hole("both", kinds=(EARLIER.kinds["official"], EARLIER.kinds["clerk"]), cite=OLD_LAW.at())
    rules = EARLIER.sets[0].rules
    before = changed(EARLIER, rules=(*rules, hole))
    after = changed(EARLIER, rules=(*rules, hole.model_copy(update={"kinds": ("official",)})))
    for there, back in ((before, after), (after, before)):
        for kind in ("official", "clerk"):
            assert [one.id for one in xl.diff(there, back, kind=kind).differences] == ["both"]


@pytest.mark.parametrize("field", ["sensitive", "choice"])
def test_that_a_fact_is_now_sensitive_or_a_choice_is_told(field: str) -> None:
    forms = tuple(
        form.model_copy(
            update={
                "facts": tuple(
                    fact.model_copy(update={field: not getattr(fact, field)}) if fact.id == "points" else fact
                    for fact in form.facts
                )
            }
        )
        for form in EARLIER.sets[0].forms
    )
    after = changed(EARLIER, forms=forms)
    found = xl.diff(EARLIER, after)
    assert [(one.id, one.aspects) for one in found.differences] == [("official.points", (field,))]
    ((*_, details, _),) = diff_rows(found, EARLIER, after)
    assert details.endswith("không → có")


def test_a_kind_that_no_book_has_is_refused_with_the_nearest() -> None:
    with pytest.raises(xl.LanguageError, match=r"'offical' is no kind of vn@2022 or vn@2023\. .*'official'"):
        xl.diff(EARLIER, LATER, kind="offical")


# ── in words ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("told", [diff_rows, diff_data])
def test_everything_that_differs_has_words(told: Callable[..., Any]) -> None:
    for before, after in ((EARLIER, LATER), (xl.rulebook("vn", period="2018"), HOA_BINH)):
        for one, other in ((before, after), (after, before)):
            found = xl.diff(one, other)
            assert told(found, one, other, "vi")
            assert told(found, one, other, "en")
    for row in diff_rows(xl.diff(EARLIER, LATER), EARLIER, LATER):
        assert all((row[0], row[1], row[2], row[3], row[6]))


def test_what_changes_an_answer_is_told_before_the_article() -> None:
    (row,) = (one for one in diff_rows(xl.diff(EARLIER, LATER), EARLIER, LATER) if one[6] == "official.disciplined")
    parts = row[5].split("; ")
    assert parts[0] == "hệ quả: tối đa “Không hoàn thành nhiệm vụ” → tối đa “Hoàn thành mức ba”"
    assert [part.partition(":")[0] for part in parts[1:]] == ["căn cứ", "độ tin cậy"]


def test_what_holds_unchanged_by_another_text_is_told_apart() -> None:
    rows = diff_rows(xl.diff(EARLIER, LATER), EARLIER, LATER)
    of_text = {row[6] for row in rows if row[0] == "chỉ đổi căn cứ"}
    assert {"official.new", "official.completed"} <= of_text
    assert "official.disciplined" not in of_text
