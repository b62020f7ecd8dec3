"""What the public may not read of a rule, it may not read of the rule's parts either."""

import pytest
from tests.golden.book import GUIDE, LAW

import xeploai as xl
from xeploai.audience import is_sensitive, withheld

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
    assert withheld(ruling, book).holes == ("withheld:guide",)
