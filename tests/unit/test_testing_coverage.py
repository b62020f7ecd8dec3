import pytest
from tests.cases.made_up import HEAD, PLUGINS, SET, file_of

import xeploai as xl
from xeploai.testing.cases import CasesError, Shelf, Way, parse_cases
from xeploai.testing.coverage import Coverage, coverage

GOOD = "vi: Đủ điều kiện\nlike: good\nexpect: pending"
LATE = "vi: Chậm\nlike: good\nfacts: {late: true}\nexpect: GOOD"
AT = "vi: Vừa đủ điểm\nlike: good\nfacts: {points: 50, late: true}\nexpect: GOOD"
BELOW = "vi: Sát dưới\nlike: good\nfacts: {points: 49.9, late: true}\nexpect: NOT_COMPLETED"
AWAY = "vi: Vắng cả kỳ\nlike: good\nfacts: {away: true}\nexpect: not_graded"
ROW = "vi: Bị kỷ luật\nlike: good\nrows: {discipline: [{decided_on: 2018-02-03, lifted: false}]}\nexpect: COMPLETED"
REMEDIED = "vi: Đã khắc phục\nlike: good\nrows: {discipline: [{decided_on: 2018-02-03, lifted: true}]}\nexpect: pending"


def of(*cases: str, head: str = HEAD) -> Coverage:
    return coverage([parse_cases(file_of(*cases, head=head))], [SET], Shelf(PLUGINS))


def shown(made: Coverage, id: str) -> dict[Way, str]:
    return made.shown[id]


def test_each_rule_is_seen_deciding_applying_beneath_another_and_not_applying() -> None:
    made = of(GOOD, LATE, BELOW)
    assert shown(made, "worker.late") == {
        "does_not_apply": "Đủ điều kiện", "binds": "Chậm", "applies": "Sát dưới"
    }  # fmt: skip
    assert shown(made, "worker.low") == {"does_not_apply": "Đủ điều kiện", "binds": "Sát dưới"}
    assert ("worker.low", "applies") not in made.lacking
    assert ("worker.disciplined", "binds") in made.lacking


def test_a_gate_and_a_check_are_seen_holding_and_not_holding() -> None:
    made = of(GOOD, AWAY, "vi: Lạ\nlike: good\nfacts: {more: 90.1, late: true}\nexpect: GOOD")
    assert shown(made, "worker.away") == {"does_not_apply": "Đủ điều kiện", "binds": "Vắng cả kỳ"}
    assert shown(made, "worker.odd") == {"does_not_apply": "Đủ điều kiện", "binds": "Lạ"}


def test_only_the_subject_judged_shows_anything() -> None:
    """What happens to those around is not looked at, and so not shown."""
    case = "vi: Người khác chậm\nlike: good\nothers: {'worker:2': {like: good, late: true}}\nexpect: pending"
    assert "binds" not in shown(of(case), "worker.late")


def test_what_is_not_known_shows_nothing() -> None:
    unknown = "vi: Chưa rõ\nlike: good\nfacts: {late: null, away: null, points: null}\nexpect: pending"
    made = of(unknown)
    assert [shown(made, id) for id in ("worker.late", "worker.away", "worker.low")] == [{}, {}, {}]


def test_a_rule_is_shown_by_subjects_of_its_kind_alone() -> None:
    made = of("vi: Đơn vị\nkind: unit\nid: u-9\nfacts: {given: GOOD}\nexpect: GOOD")
    assert shown(made, "worker.late") == shown(made, "worker.away") == {}
    assert shown(made, "unit.given") == {"binds": "Đơn vị"}


def test_a_lift_is_seen_by_taking_it_away() -> None:
    made = of(GOOD, ROW, REMEDIED)
    assert shown(made, "worker.disciplined.lifted") == {"does_not_apply": "Bị kỷ luật", "binds": "Đã khắc phục"}
    assert "binds" not in shown(of(GOOD, ROW), "worker.disciplined.lifted")
    unknown = "vi: Chưa rõ\nlike: good\nrows: {discipline: [{decided_on: 2018-02-03}]}\nexpect: pending"
    assert shown(of(GOOD, unknown), "worker.disciplined.lifted") == {}


def test_a_rule_of_a_reading_is_seen_only_where_that_is_chosen() -> None:
    assert shown(of(LATE), "worker.wide") == {}
    chosen = "vi: Chậm, hiểu rộng\nlike: good\nfacts: {late: true}\nreadings: {wide: all}\nexpect: COMPLETED"
    assert shown(of(LATE, chosen), "worker.wide") == {"binds": "Chậm, hiểu rộng"}


@pytest.mark.parametrize(
    ("cases", "told"),
    [
        ((AT, BELOW), {"raised": "Vừa đủ điểm", "lowered": "Sát dưới"}),
        ((AT,), {"raised": "Vừa đủ điểm"}),
        ((BELOW,), {"lowered": "Sát dưới"}),
        ((GOOD, AWAY), {}),
        (("vi: Còn xa\nlike: good\nfacts: {points: 49.8, late: true}\nexpect: NOT_COMPLETED",), {}),
    ],
)
def test_a_value_wants_a_case_on_its_edge_and_one_just_beside_it(cases: tuple[str, ...], told: dict[Way, str]) -> None:
    """A step is the last digit of the fact compared: one case far below does not say where the edge is."""
    assert shown(of(*cases), "least") == told


def test_a_value_that_no_rule_reads_is_shown_by_nothing() -> None:
    """A number that stands in the law and is read nowhere is found, not passed over."""
    made = of(GOOD, LATE)
    assert {("unread", "raised"), ("unread", "lowered")} <= set(made.lacking)


def test_a_value_that_the_set_leaves_to_others_is_not_asked_for_of_its_cases() -> None:
    """Whoever gives the value shows where it stands."""
    left = xl.Parameter(id="left", vi="", values=(), delegated=xl.Delegation(to=("vn",)))
    held = SET.model_copy(update={"parameters": (*SET.parameters, left)})
    made = coverage([parse_cases(file_of(GOOD, LATE))], [held], Shelf(PLUGINS))
    assert "left" not in made.wanted
    assert "unread" in made.wanted


def test_a_share_is_moved_by_a_tenth() -> None:
    """Half of four is two places: a little less leaves one, and only many more would make three."""
    head = HEAD.replace("incomplete: worker\n", "")
    two = "like: good\nothers: {'worker:2': {like: good, points: 90}, 'worker:3..4': {like: good, points: 60}}"
    inside = f"vi: Thứ hai trong bốn\n{two}\nexpect: EXCELLENT"
    assert shown(of(inside, head=head), "share") == {"lowered": "Thứ hai trong bốn"}
    six = "like: good\nothers: {'worker:2..4': {like: good, points: 90}, 'worker:5..6': {like: good, points: 60}}"
    outside = f"vi: Thứ tư trong sáu\n{six}\nfacts: {{points: 70}}\nexpect: {{grade: GOOD, binding: worker.limit}}"
    made = of(inside, outside, head=head)
    assert shown(made, "share") == {"lowered": "Thứ hai trong bốn"}
    ten = "others: {'worker:2..6': {like: good, points: 90}, 'worker:7..10': {like: good, points: 60}}\nlike: good"
    sixth = f"vi: Thứ sáu trong mười\n{ten}\nfacts: {{points: 70}}\nexpect: {{grade: GOOD, binding: worker.limit}}"
    assert shown(of(sixth, head=head), "share") == {"raised": "Thứ sáu trong mười"}


IMPOSSIBLE = """
impossible:
  worker.disciplined: {binds: không ai bị, applies: không ai bị}
  worker.late: {binds: thử}
  worker.lat: {binds: thử}
"""


def test_what_a_file_calls_impossible_is_not_asked_for_and_is_stale_where_a_case_shows_it() -> None:
    made = of(GOOD, LATE, head=HEAD + IMPOSSIBLE)
    assert not {("worker.disciplined", "binds"), ("worker.disciplined", "applies")} & set(made.lacking)
    assert made.stale == (("worker.late", "binds"), ("worker.lat", "binds"))
    told = made.told().splitlines()
    assert "worker.late, binds: ghi là không thể, mà có trường hợp cho thấy" in made.told()
    assert any("nobody asks for it. Nearest valid: 'worker.late'" in line for line in told)
    assert (
        "worker.late, applies: chưa có trường hợp mà quy tắc này áp dụng nhưng quy tắc khác quyết định" in made.told()
    )


def test_an_impossible_way_that_is_none_is_a_fault_of_the_file() -> None:
    with pytest.raises(CasesError) as caught:
        of(GOOD, head=f"{HEAD}\nimpossible: {{worker.late: {{bind: thử}}}}\n")
    assert "'bind' is not known here. Nearest valid: 'binds'" in str(caught.value)


def test_nothing_is_said_to_be_covered_by_cases_with_faults() -> None:
    with pytest.raises(CasesError) as caught:
        of("vi: Sai\nlike: good\nfacts: {lat: true}\nexpect: GOOD")
    assert "there is no fact 'lat' of worker" in str(caught.value)
