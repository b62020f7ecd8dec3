"""What the public may not read of a rule, it may not read of the rule's parts either."""

import pytest
from tests.golden.book import GUIDE, LAW

import xeploai as xl
from xeploai.audience import is_sensitive, told_to

CLERK = xl.Kind("clerk", vi="Nhân viên", en="Clerk", complete=True)


class Case(xl.Record, id="case", of=CLERK, sensitive=True):
    counted: xl.Fact[bool] = xl.fact(vi="Đã tính", en="Counted")


DISCIPLINED = xl.Ceiling(
    "disciplined", CLERK, at_most=xl.Grade.COMPLETED, when=xl.ALWAYS, rows=(Case.rows(),), cite=LAW.at("Điều 4")
)
UNSEEN = xl.Hole("disciplined.unseen", of="disciplined", cite=GUIDE.at("Mục 1"))
COUNTED = xl.Lift("disciplined.counted", DISCIPLINED, when=xl.ALWAYS, cite=GUIDE.at("Mục 1"))
PERIOD = xl.Period.parse("2018")
BOOK = xl.Book(
    jurisdiction="vn",
    period=PERIOD,
    decided_on=PERIOD.end,
    sets=(
        xl.rule_set(
            "a-set", "vn", vi="Bộ mẫu", kinds=(CLERK,), forms=(Case,), instruments=(LAW, GUIDE),
            rules=(DISCIPLINED, UNSEEN, COUNTED),
        ),
    ),
)  # fmt: skip


@pytest.mark.parametrize("part", [UNSEEN, COUNTED], ids=lambda rule: rule.rule)
def test_a_part_of_a_sensitive_rule_is_as_sensitive_as_the_rule(part: xl.Hole | xl.Lift) -> None:
    assert is_sensitive(DISCIPLINED, BOOK)
    assert is_sensitive(part, BOOK)


def test_the_public_does_not_learn_who_was_disciplined_from_a_hole_in_that_rule() -> None:
    """Chỗ chưa thấy của một quy tắc kỷ luật chỉ chạm tới người bị kỷ luật: tên nó cũng nói lên điều ấy."""
    dossier = xl.Dossier(
        subjects=(xl.Subject(kind="clerk", id="1"),),
        records=(xl.RecordRow(record="case", id="r", subject="1", facts={"counted": False}),),
        complete=(xl.Complete("case"),),
    )
    book = BOOK.model_copy(update={"sets": (BOOK.sets[0].model_copy(update={"rules": (DISCIPLINED, UNSEEN)}),)})
    ruling = xl.classify(dossier, book)["clerk:1"]
    assert ruling.holes == ("disciplined.unseen",)
    assert told_to(ruling, book, "public").holes == ("withheld:guide",)


class ClerkForm(xl.Form, kind=CLERK):
    points: xl.Fact[int] = xl.fact(vi="Điểm", en="Points", between=(0, 100))
    relief: xl.Fact[xl.Grade] = xl.fact(vi="Mức được giảm nhẹ", en="Relief", choice=True, sensitive=True)
    landing: xl.Fact[xl.Grade] = xl.fact(vi="Mức được chọn", en="Landing", choice=True)


def chosen(when: xl.Expr[bool], choice: xl.Expr[xl.Grade]) -> xl.Discretion:
    open_ = (xl.Grade.NOT_COMPLETED, xl.Grade.COMPLETED)
    return xl.Discretion(
        "free", CLERK, when=when, open=open_, decided_by="Thủ trưởng", choice=choice, cite=LAW.at("Điều 5")
    )


@pytest.mark.parametrize(
    ("when", "choice", "told"),
    [
        (Case.rows().any_(Case.counted), ClerkForm.relief, "withheld"),
        (Case.rows().any_(Case.counted), ClerkForm.landing, "withheld"),
        (ClerkForm.points < 50, ClerkForm.relief, "withheld"),
        (ClerkForm.points < 50, ClerkForm.landing, "choice"),
    ],
)
def test_the_public_is_not_asked_for_a_choice_that_tells_of_something_sensitive(
    when: xl.Expr[bool], choice: xl.Expr[xl.Grade], told: str
) -> None:
    """Mức giảm nhẹ chỉ được chọn cho người đã bị kỷ luật: hỏi đến nó là nói ra điều ấy."""
    held = xl.rule_set(
        "a-set", "vn", vi="Bộ mẫu", forms=(Case, ClerkForm), instruments=(LAW, GUIDE), rules=(chosen(when, choice),)
    )
    book = BOOK.model_copy(update={"sets": (held,)})
    dossier = xl.Dossier(
        subjects=(xl.Subject(kind="clerk", id="1", facts={"points": 40}),),
        records=(xl.RecordRow(record="case", id="r", subject="1", facts={"counted": True}),),
        complete=(xl.Complete("case"),),
    )
    rulings = xl.classify(dossier, book)
    (public,) = told_to(rulings["clerk:1"], book, "public").missing
    assert (public.what, public.name, public.subject) == (told, "law" if told == "withheld" else "landing", "clerk:1")
    said = rulings.explain("clerk:1", "vi", "public")
    kept_back = f"dữ liệu theo {LAW.title} (nội dung không công khai) của Nhân viên 1"
    assert (kept_back in said) == (told == "withheld")
    label = book.facts["clerk", choice.node.fact].vi  # type: ignore[union-attr]
    assert (label in said) == (told == "choice")
    assert label in rulings.explain("clerk:1", "vi", "subject")


def test_the_public_is_told_the_article_of_a_hole_that_touches_nothing_sensitive() -> None:
    hole = xl.Hole("unread", kinds=(CLERK,), when=ClerkForm.points < 50, vi="Phụ lục chưa thấy", cite=GUIDE.at("Mục 2"))
    held = xl.rule_set("a-set", "vn", vi="", forms=(Case, ClerkForm), instruments=(LAW, GUIDE), rules=(hole,))
    book = BOOK.model_copy(update={"sets": (held,)})
    subject = xl.Subject(kind="clerk", id="1", facts={"points": 40})
    rulings = xl.classify(xl.Dossier(subjects=(subject,)), book)
    assert told_to(rulings["clerk:1"], book, "public").holes == ("unread",)
    assert f"Phụ lục chưa thấy [Mục 2 {GUIDE.title}" in rulings.explain("clerk:1", "vi", "public")
