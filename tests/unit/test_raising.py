"""What would raise a ruling: laws over random books and dossiers, and cases with a sentence each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import combinations, islice, product

import pytest

import xeploai as xl
from xeploai import ALWAYS, Fact, Grade, fact
from xeploai.book import Book
from xeploai.classify import Rulings, classify
from xeploai.dossier import Dossier
from xeploai.forms import Value
from xeploai.raising import Change, Raising, raising_text
from xeploai.raising.search import filled, is_raisable
from xeploai.reference import Reference
from xeploai.testing import random_book, random_dossier

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade
LAW = xl.Instrument(id="law", number="1-QĐ/TW", vi="", jurisdiction="vn", established=xl.Established.SECONDARY)
CITE = LAW.at("Điều 1")
MEMBER = xl.Kind("member", vi="Đảng viên", en="Member", complete=True)


class Level(xl.Scale):
    POOR = "Kém", "Poor"
    FAIR = "Đạt", "Fair"
    FINE = "Tốt", "Fine"


class MemberForm(xl.Form, kind=MEMBER):
    tasks: Fact[Level] = fact(vi="Kết quả nhiệm vụ", en="Tasks")
    score: Fact[Decimal] = fact(vi="Điểm", en="Score", between=(0, 100), digits=1)
    bonus: Fact[int] = fact(vi="Điểm thưởng", en="Bonus", between=(0, 100))
    study: Fact[bool] = fact(vi="Học tập", en="Study")
    ballot: Fact[int] = fact(vi="Phiếu tín nhiệm", en="Ballot", between=(0, 100), immutable=True)
    post: Fact[bool] = fact(vi="Chức vụ", en="Post", immutable=True)
    led: Fact[int] = fact(vi="Kết quả lãnh đạo", en="Leadership", between=(0, 100), applies=post)
    illness: Fact[bool] = fact(vi="Ốm đau", en="Illness", sensitive=True)
    chosen: Fact[Grade] = fact(vi="Mức do nơi khác xếp", en="Grade given elsewhere")


class Discipline(xl.Record, id="discipline", of=MEMBER, vi="Kỷ luật", en="Discipline", sensitive=True):
    severe: Fact[bool] = fact(vi="Nặng", en="Severe")


def cap(id: str, when: xl.Expr[bool], at_most: Grade = COMPLETED) -> xl.Ceiling:
    return xl.Ceiling(id, MEMBER, at_most=at_most, when=when, cite=CITE, vi=f"Quy định {id}", en=f"Rule {id}")


def asked(*rules: xl.Ceiling | xl.Gate | xl.Given | xl.Hole, **facts: Value) -> Rulings:
    held = xl.rule_set("set", "vn", vi="", forms=(MemberForm, Discipline), instruments=(LAW,), rules=rules)
    book = Book(jurisdiction="vn", period=xl.Period.parse("2018"), decided_on=date(2018, 12, 31), sets=(held,))
    return classify(Dossier(subjects=(xl.Subject(kind="member", id="m", facts=facts),)), book)


def ways(raising: Raising) -> list[dict[str, tuple[Value | None, Value | None]]]:
    return [{one.fact: (one.least, one.greatest) for one in way} for way in raising.changes]


# ── laws ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def standing(book: Book, dossier: Dossier, key: str, grade: Grade) -> tuple[set[str], set[str]]:
    """Return what surely, and what possibly, stands before a grade, read from a ruling made anew."""
    reference = Reference(book, dossier)
    ruling = reference.ruling(key)
    surely = {one.rule for one in ruling.blocks(grade) if one.surely} | set(ruling.gates)
    possibly = {one.rule for one in ruling.blocks(grade) if not one.surely}
    unsure = {rule.id for rule in book.gates(ruling.kind) if reference.gate(rule, key).hi == 2} - set(ruling.gates)
    return surely, (possibly | unsure) - surely


def some_values(raising: Raising) -> list[dict[str, Value]]:
    """Return the values of each set of changes, combined in every way, up to a few."""
    found = []
    for way in raising.changes:
        combined = product(*(one.values for one in way))
        found += [{one.fact: value for one, value in zip(way, values, strict=True)} for values in islice(combined, 8)]
    return found


@pytest.mark.parametrize("seed", range(40))
def test_every_set_proposed_reaches_the_grade_no_smaller_one_does_and_only_what_may_change_is_named(seed: int) -> None:
    book = random_book(seed)
    rulings = classify(random_dossier(book, seed), book, on_fault="mark")
    pending = [one for one in rulings.values() if one.status == "pending" and one.high > NOT_COMPLETED]
    for ruling in pending[:4]:
        raising = rulings.raise_to(ruling, ruling.high, limit=150)
        may_cap = set(raising.may_cap)
        for given in some_values(raising):
            assert all(is_raisable(book, ruling.kind, name) for name in given)
            assert not set(given) & set(rulings.dossier.by_key[ruling.subject].facts)
            made = filled(rulings.dossier, ruling.subject, given)
            surely, possibly = standing(book, made, ruling.subject, ruling.high)
            assert (surely, possibly - may_cap - {"row"}) == (set(), set())
            for fewer in (some for size in range(len(given)) for some in combinations(given.items(), size)):
                before = filled(rulings.dossier, ruling.subject, dict(fewer))
                surely, possibly = standing(book, before, ruling.subject, ruling.high)
                waits = Reference(book, before).ruling(ruling.subject).missing
                own = [one for one in waits if one.what == "fact" and one.subject == ruling.subject and not one.row]
                asks = [one for one in own if is_raisable(book, ruling.kind, one.name)]
                assert surely or possibly - may_cap or asks


def test_the_laws_are_not_empty_some_random_ruling_is_raised_by_facts() -> None:
    changed = 0
    for seed in range(20):
        book = random_book(seed)
        rulings = classify(random_dossier(book, seed), book, on_fault="mark")
        pending = [one for one in rulings.values() if one.status == "pending" and one.high > NOT_COMPLETED]
        for ruling in pending[:4]:
            changed += any(rulings.raise_to(ruling, ruling.high, limit=150).changes)
    assert changed > 5


# ── cases ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_every_rule_asks_is_one_set_with_thresholds() -> None:
    told = asked(
        cap("tasks", MemberForm.tasks < Level.FAIR),
        cap("score", MemberForm.score < Decimal("62.5")),
        cap("top", MemberForm.study.is_(False), GOOD),
    ).raise_to("member:m", "GOOD")
    assert told.reachable
    assert told.complete
    assert ways(told) == [{"tasks": ("FAIR", None), "score": (Decimal("62.5"), None)}]


def test_either_of_two_facts_is_two_sets_and_never_both() -> None:
    told = asked(cap("either", (MemberForm.tasks < Level.FINE) & MemberForm.study.is_(False))).raise_to(
        "member:m", GOOD
    )
    assert ways(told) == [{"study": (None, None)}, {"tasks": ("FINE", None)}]
    assert told.changes[0][0] == Change(fact="study", values=(True,))


def test_a_rule_surely_in_force_bars_and_so_do_rules_that_leave_no_value() -> None:
    sure = asked(cap("always", ALWAYS), cap("tasks", MemberForm.tasks < Level.FAIR)).raise_to("member:m", GOOD)
    assert (sure.reachable, sure.barred_by, sure.changes) == (False, ("always",), ())
    both = asked(cap("a", MemberForm.study.is_(True)), cap("b", MemberForm.study.is_(False))).raise_to("member:m", GOOD)
    assert (both.reachable, both.barred_by, both.complete) == (False, ("a", "b"), True)


def test_what_may_not_be_shown_as_something_to_raise_stays_open() -> None:
    when = (MemberForm.ballot < 50) | MemberForm.illness.is_(True) | Discipline.rows().any_(Discipline.severe)
    told = asked(cap("hidden", when | (MemberForm.tasks < Level.FAIR))).raise_to("member:m", GOOD)
    assert ways(told) == [{"tasks": ("FAIR", None)}]
    assert {(one.what, one.name) for one in told.still_open} == {
        ("fact", "ballot"), ("fact", "illness"), ("register", "discipline"),
    }  # fmt: skip
    assert told.may_cap == ("hidden",)


def test_a_grade_that_another_body_gives_is_not_the_subjects_own_to_raise() -> None:
    given = xl.Given("given", MEMBER, fact=MemberForm.chosen, by="nơi khác", cite=CITE)
    told = asked(given, cap("tasks", MemberForm.tasks < Level.FAIR)).raise_to("member:m", GOOD)
    assert (ways(told), told.may_cap) == ([{"tasks": ("FAIR", None)}], ("given",))


def test_a_value_that_leaves_less_open_is_preferred_to_one_that_only_asks_no_more() -> None:
    """With good tasks the rule is off for sure; with poor ones all would hang on the ballot."""
    told = asked(cap("both", (MemberForm.tasks < Level.FAIR) & (MemberForm.ballot < 50))).raise_to("member:m", GOOD)
    assert (ways(told), told.still_open) == ([{"tasks": ("FAIR", None)}], ())


def test_an_unknown_gate_stands_before_every_grade() -> None:
    gate = xl.Gate("gate", MEMBER, xl.NOT_GRADED, when=MemberForm.score < 10, cite=CITE)
    assert ways(asked(gate).raise_to("member:m", EXCELLENT)) == [{"score": (Decimal("10.0"), None)}]
    assert asked(gate, score=Decimal(5)).raise_to("member:m", EXCELLENT).barred_by == ("gate",)


def test_a_grade_that_is_sure_needs_nothing() -> None:
    told = asked(cap("tasks", MemberForm.tasks < Level.FAIR), tasks="FINE").raise_to("member:m", EXCELLENT)
    assert (told.reachable, told.changes, told.still_open) == (True, ((),), ())


def test_a_sum_is_shown_by_examples_and_not_called_complete() -> None:
    told = asked(cap("sum", MemberForm.bonus + MemberForm.ballot < 90), ballot=40).raise_to("member:m", GOOD)
    assert (told.reachable, told.complete, told.changes[0][0].exact) == (True, False, False)
    assert all(isinstance(value, int) and value + 40 >= 90 for value in told.changes[0][0].values)


def test_a_search_cut_off_says_so_and_still_offers_one_way_that_reaches() -> None:
    rules = [cap("sum", MemberForm.bonus + MemberForm.score < 150), cap("study", ~MemberForm.study)]
    rulings = asked(*rules)
    cut = rulings.raise_to("member:m", GOOD, limit=3)
    assert (cut.reachable, cut.complete, len(cut.changes)) == (True, False, 1)
    assert {one.fact for one in cut.changes[0]} == {"bonus", "score", "study"}
    assert "có thể còn cách khác" in raising_text(cut, rulings["member:m"], rulings.book)


def test_a_rule_that_waits_for_many_facts_is_settled_after_the_others() -> None:
    """Ten facts of which every one is needed, and a rule over them all: a search over combinations would not end."""
    wide = (MemberForm.bonus + MemberForm.score < 120) & (MemberForm.tasks < Level.FINE) & ~MemberForm.study
    rulings = asked(
        cap("wide", wide & (MemberForm.chosen < GOOD)),
        cap("tasks", MemberForm.tasks < Level.FAIR),
        cap("score", MemberForm.score < 50),
        cap("bonus", MemberForm.bonus < 50),
    )
    told = rulings.raise_to("member:m", GOOD)
    assert told.reachable
    assert {"tasks", "score", "bonus"} <= {one.fact for one in told.changes[0]}
    for given in some_values(told):
        made = filled(rulings.dossier, "member:m", given)
        assert standing(rulings.book, made, "member:m", GOOD) == (set(), set())


def test_a_hole_is_raised_by_the_fact_that_shows_it_does_not_speak_of_one() -> None:
    told = asked(xl.Hole("unseen", kinds=(MEMBER,), when=MemberForm.score < 50, cite=CITE)).raise_to("member:m", GOOD)
    assert ways(told) == [{"score": (Decimal(50), None)}]
    assert (told.may_cap, told.still_open, told.complete) == ((), (), True)


def test_a_hole_that_hangs_on_a_circumstance_stays_open_with_it() -> None:
    when = MemberForm.ballot < 50  # nobody is told to change it
    told = asked(xl.Hole("unseen", kinds=(MEMBER,), when=when, cite=CITE)).raise_to("member:m", GOOD)
    assert (told.reachable, told.changes, told.may_cap) == (True, ((),), ("unseen",))
    assert {(item.what, item.name) for item in told.still_open} == {("fact", "ballot"), ("hole", "unseen")}


def test_a_fact_that_may_not_apply_for_want_of_a_circumstance_is_not_told() -> None:
    """Whoever may or may not be a leader is not told what a leader needs: as it stands nothing would follow."""
    leads = cap("leads", MemberForm.led < 50)
    open_ = asked(leads).raise_to("member:m", GOOD)
    assert (open_.changes, open_.may_cap) == (((),), ("leads",))
    assert {item.name for item in open_.still_open} == {"post", "led"}
    assert ways(asked(leads, post=True).raise_to("member:m", GOOD)) == [{"led": (50, None)}]
    assert asked(leads, post=False).raise_to("member:m", GOOD).may_cap == ()


def test_the_words_name_facts_and_thresholds_and_keep_sensitive_things_from_the_public() -> None:
    when = (MemberForm.score < 60) | Discipline.rows().any_(Discipline.severe)
    rulings = asked(cap("r", when), cap("s", MemberForm.study.is_(False)))
    raising, ruling = rulings.raise_to("member:m", GOOD), rulings["member:m"]
    complete = "xác nhận sổ “Kỷ luật” của Đảng viên m đã khai đủ (ghi discipline ở bảng complete)"
    assert raising_text(raising, ruling, rulings.book, "vi", "authority").splitlines() == [
        f"member:m: để đủ điều kiện xếp loại “{GOOD.vi}” cần như sau, khi dữ liệu của người khác giữ nguyên:",
        "  1. “Điểm” từ 60,0 trở lên; “Học tập” là có.",
        f"  Còn thiếu, ngoài dữ liệu trên: {complete}.",
    ]
    assert "at least 60.0" in raising_text(raising, ruling, rulings.book, "en")


def test_a_grade_that_there_is_not_is_refused() -> None:
    with pytest.raises(xl.LanguageError, match="'BEST'"):
        asked(cap("a", ALWAYS)).raise_to("member:m", "BEST")
