"""What a book does not know, and who waits for it."""

from __future__ import annotations

from tests.golden.lawbook import DOSSIER, EARLIER, GUIDE, LATE, LATER, OfficialForm

import xeploai as xl
from xeploai import Grade
from xeploai.lawbook.unknown import blocks
from xeploai.lawbook.unknown_rows import effect_of, unknowns_data, unknowns_rows, where_to_look

KNOWN = {one.id: one for book in (EARLIER, LATER) for one in xl.unknowns(book)}


def test_holes_kinds_without_rules_values_and_readings_are_all_told() -> None:
    assert [(one.sort, one.id) for one in xl.unknowns(EARLIER)] == [
        ("hole", "official.form"),
        ("hole", "official.disciplined.unseen"),
        ("hole", "clerk.all"),
        ("standards", "incomplete:clerk"),
        ("reading", "late"),
    ]
    assert [(one.sort, one.id) for one in xl.unknowns(LATER)] == [
        ("hole", "official.disciplined.unseen"),
        ("parameter", "parameter:unseen"),
        ("reading", "late"),
    ]


def test_every_name_under_which_a_ruling_waits_is_one_of_them() -> None:
    book = xl.rulebook("hoa-binh", period="2018")
    everyone = xl.Dossier(subjects=tuple(xl.Subject(kind=kind, id="x") for kind in book.kinds))
    rulings = xl.classify(everyone, book)
    named = {hole for one in rulings.values() for hole in one.holes}
    named |= {item.name for one in rulings.values() for item in one.missing if item.what == "reading"}
    assert named
    assert named <= {one.id for one in xl.unknowns(book)}


def test_a_hole_blocks_the_grades_above_the_lowest_it_could_leave() -> None:
    assert blocks(KNOWN["official.form"]) == (Grade.GOOD, Grade.EXCELLENT)
    assert blocks(KNOWN["incomplete:clerk"]) == tuple(Grade)[1:]
    assert blocks(KNOWN["late"]) == ()


def test_a_part_of_a_rule_that_was_not_seen_names_the_rule_and_its_kind() -> None:
    one = KNOWN["official.disciplined.unseen"]
    assert (one.of, one.kinds, one.may_lower_to) == (("official.disciplined",), ("official",), None)
    assert effect_of(one, EARLIER) == "có thể có trường hợp loại trừ của “Bị kỷ luật trong năm”"


def test_where_no_rule_was_seen_at_all_every_grade_is_open() -> None:
    assert effect_of(KNOWN["clerk.all"], EARLIER) == "mọi mức còn bỏ ngỏ"


def test_a_hole_of_some_says_of_whom_and_by_which_reading() -> None:
    held = EARLIER.sets[0]
    some = xl.Hole(
        "official.some", kinds=("official",), when=OfficialForm.leads, may_lower_to=Grade.GOOD, cite=GUIDE.at(),
        reading=LATE.option("yes"),
    )  # fmt: skip
    book = EARLIER.model_copy(update={"sets": (held.model_copy(update={"rules": (*held.rules, some)}),)})
    (found,) = (one for one in xl.unknowns(book) if one.id == "official.some")
    told = "cannot be sure: “Completed with excellence”; where “Leads”; “Yes” [late=yes] (undecided)"
    assert effect_of(found, book, "en") == told


def test_a_value_that_was_not_seen_names_the_rules_that_need_it() -> None:
    assert (KNOWN["parameter:unseen"].of, KNOWN["parameter:unseen"].kinds) == (("official.recent",), ("official",))


def test_a_reading_tells_which_rules_each_option_brings() -> None:
    assert effect_of(KNOWN["late"], EARLIER) == "yes (Có): “Vào làm trong năm”; no (Không): không thêm quy định nào"
    assert effect_of(KNOWN["late"], EARLIER, "en") == "yes (Yes): “Joined in the year”; no (No): no rule"


def test_a_reading_that_touches_no_rule_as_the_others_stand_says_so() -> None:
    held = EARLIER.sets[0]
    bare = EARLIER.model_copy(
        update={
            "sets": (held.model_copy(update={"rules": tuple(one for one in held.rules if one.id != "official.late")}),)
        }
    )
    (late,) = (one for one in xl.unknowns(bare) if one.id == "late")
    assert late.kinds == ()
    assert effect_of(late, bare).startswith("chưa đổi quy định nào")


def test_the_text_that_would_tell_is_named_with_what_it_is_about() -> None:
    assert where_to_look(KNOWN["official.form"], EARLIER) == "Phụ lục 1 2-HD/MAU: Hướng dẫn"
    assert where_to_look(KNOWN["incomplete:clerk"], EARLIER, "en") == "no text is known"


def test_who_waits_is_counted_and_for_programs_only_counted() -> None:
    rulings = xl.classify(DOSSIER, EARLIER)
    found = {one.id: one for one in xl.unknowns(EARLIER, rulings)}
    meant = tuple(key for key, ruling in rulings.items() if "official.form" in ruling.holes)
    assert found["official.form"].waiting == meant
    assert len(meant) > 2
    assert found["clerk.all"].waiting == ("clerk:c",)
    told = {one["id"]: one for one in unknowns_data(found.values(), EARLIER, counted=True)}
    assert told["official.form"]["waiting"] == len(meant)
    assert "official:" not in str(told["official.form"])
    rows = {row[-1]: row for row in unknowns_rows(found.values(), EARLIER, counted=True)}
    assert rows["official.form"][-2] == str(len(meant))


def test_who_waits_for_a_reading_is_counted_too() -> None:
    late = xl.Subject(kind="official", id="l", facts={"points": 80, "extra": 1, "result": "FINE"})
    rulings = xl.classify(xl.Dossier(subjects=(late,)), EARLIER)
    (found,) = (one for one in xl.unknowns(EARLIER, rulings) if one.id == "late")
    assert found.waiting == tuple(key for key, one in rulings.items() if any(o.what == "reading" for o in one.missing))
