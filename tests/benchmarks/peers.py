"""The forty rules in xeploai and in four peers, each in the fastest way its own documentation has for one subject.

Every peer is compiled once, validates what it is given by its own means, and says which rules fired; the grade is the
least `at_most` of those. None of them knows what is not known: facts are all given.
"""

from __future__ import annotations

import importlib
import itertools
import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Annotated, Any

from pydantic import ConfigDict, Field, Strict, StrictBool, create_model
from tests.benchmarks.rules import COUNTS, FLAGS, LEVELS, RULES, SHARES, TOP, Atom, Facts, Outcome

import xeploai as xl

Engine = Callable[[Facts], Outcome]
AT_MOST = {rule.id: rule.at_most for rule in RULES}
FORBID = ConfigDict(extra="forbid")
FACTS = (*LEVELS, *SHARES, *COUNTS, *FLAGS)


def _outcome(fired: Iterable[str]) -> Outcome:
    rules = frozenset(fired)
    return Outcome(min((AT_MOST[rule] for rule in rules), default=3), rules)


# -- xeploai -----------------------------------------------------------------------------------------------------------

SUBJECT = xl.Kind("subject", vi="Đối tượng", complete=True)


class Mark(xl.Scale):
    """The four levels of a criterion."""

    WEAK = "Kém", "Weak"
    FAIR = "Trung bình", "Fair"
    GOOD = "Tốt", "Good"
    EXCELLENT = "Xuất sắc", "Excellent"


class SubjectForm(xl.Form, kind=SUBJECT):
    """The twenty-five facts, typed and bounded."""

    results: xl.Fact[Mark] = xl.fact(vi="Kết quả")
    duties: xl.Fact[Mark] = xl.fact(vi="Nhiệm vụ")
    ethics: xl.Fact[Mark] = xl.fact(vi="Đạo đức")
    discipline: xl.Fact[Mark] = xl.fact(vi="Kỷ luật")
    planning: xl.Fact[Mark] = xl.fact(vi="Kế hoạch")
    reports: xl.Fact[Mark] = xl.fact(vi="Báo cáo")
    unity: xl.Fact[Mark] = xl.fact(vi="Đoàn kết")
    service: xl.Fact[Mark] = xl.fact(vi="Phục vụ")
    on_time: xl.Fact[int] = xl.fact(vi="Đúng hạn", between=(0, 100), unit="%")
    solved: xl.Fact[int] = xl.fact(vi="Giải quyết", between=(0, 100), unit="%")
    attended: xl.Fact[int] = xl.fact(vi="Dự họp", between=(0, 100), unit="%")
    trained: xl.Fact[int] = xl.fact(vi="Bồi dưỡng", between=(0, 100), unit="%")
    satisfied: xl.Fact[int] = xl.fact(vi="Hài lòng", between=(0, 100), unit="%")
    digital: xl.Fact[int] = xl.fact(vi="Trực tuyến", between=(0, 100), unit="%")
    late: xl.Fact[int] = xl.fact(vi="Trễ", between=(0, 50))
    absent: xl.Fact[int] = xl.fact(vi="Vắng", between=(0, 50))
    returned: xl.Fact[int] = xl.fact(vi="Trả lại", between=(0, 50))
    complaints: xl.Fact[int] = xl.fact(vi="Phản ánh", between=(0, 50))
    is_head: xl.Fact[bool] = xl.fact(vi="Đứng đầu")
    warned: xl.Fact[bool] = xl.fact(vi="Bị nhắc nhở")
    absent_long: xl.Fact[bool] = xl.fact(vi="Nghỉ dài")
    unit_weak: xl.Fact[bool] = xl.fact(vi="Đơn vị yếu")
    self_raised: xl.Fact[bool] = xl.fact(vi="Tự nâng")
    new_post: xl.Fact[bool] = xl.fact(vi="Mới nhận việc")
    inspected: xl.Fact[bool] = xl.fact(vi="Được kiểm tra")


def _condition(atom: Atom) -> xl.Expr[bool]:
    held: xl.Expr[Any] = getattr(SubjectForm, atom.fact)
    if not atom.op:
        return held
    value: Any = Mark.at(atom.value) if atom.fact in LEVELS else xl.number(atom.value, "%" * (atom.fact in SHARES))
    made: xl.Expr[bool] = held < value if atom.op == "<" else held > value
    return made


def _ceiling(id: str, at_most: int, when: tuple[Atom, ...], cite: xl.Citation) -> xl.Ceiling:
    first, *rest = map(_condition, when)
    for one in rest:
        first &= one
    return xl.Ceiling(id, SUBJECT, at_most=xl.Grade.at(at_most), when=first, cite=cite)


def book() -> xl.Book:
    """Return the forty rules as a book; its one instrument is made up, as all of them are."""
    made_up = xl.Instrument(
        id="example", number="0", day=date(2026, 1, 1), vi="Ví dụ", jurisdiction="vn", established=xl.Established.MEMORY
    )
    rules = tuple(_ceiling(*rule, cite=made_up.at()) for rule in RULES)
    held = xl.rule_set("example", "vn", vi="Ví dụ", instruments=(made_up,), forms=(SubjectForm,), rules=rules)
    period = xl.Period.parse("2026")
    return xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))


def evidence(facts: Facts) -> dict[str, Any]:
    """Return facts as a caller of xeploai gives them: levels by name."""
    return {one: Mark.at(value).name if one in LEVELS else value for one, value in facts.items()}


def outcome_of(ruling: xl.Ruling) -> Outcome:
    """Return the grade and the rules in force of a ruling, which must be settled.

    Raises:
        ValueError: The ruling is not graded.
    """
    if ruling.status != "graded" or ruling.grade is None or ruling.low is not ruling.high:
        msg = f"{ruling.subject} is {ruling.status}, from {ruling.low.name} to {ruling.high.name}"
        raise ValueError(msg)
    return Outcome(ruling.grade.rank, frozenset(one.rule for one in ruling.in_force if one.surely))


# -- the peers ---------------------------------------------------------------------------------------------------------


def rule_engine() -> Engine:
    """Return the rules in rule-engine: one compiled list of conditions, whose context knows the type of every fact."""
    library: Any = importlib.import_module("rule_engine")
    types = dict.fromkeys(TOP, library.DataType.FLOAT) | dict.fromkeys(FLAGS, library.DataType.BOOLEAN)
    context = library.Context(type_resolver=library.type_resolver_from_dict(types))
    evaluate = library.Rule(_list(), context=context).evaluate
    return lambda facts: _outcome(itertools.compress(AT_MOST, evaluate(facts)))


def zen_engine() -> Engine:
    """Return the rules in zen-engine: a decision whose input node holds a JSON Schema, and one list of conditions."""
    numbers = {one: {"type": "integer", "minimum": 0, "maximum": top} for one, top in TOP.items()}
    properties = numbers | {one: {"type": "boolean"} for one in FLAGS}
    schema = {"type": "object", "properties": properties, "required": list(FACTS), "additionalProperties": False}
    nodes = [
        _node("in", "inputNode", schema=json.dumps(schema)),
        _node("rules", "expressionNode", expressions=[{"id": "fired", "key": "fired", "value": _list()}]),
        _node("out", "outputNode"),
    ]
    steps = [("in", "rules"), ("rules", "out")]
    edges = [{"id": "-".join(ends), "type": "edge", "sourceId": ends[0], "targetId": ends[1]} for ends in steps]
    decision = importlib.import_module("zen").ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))
    return lambda facts: _outcome(itertools.compress(AT_MOST, decision.evaluate(facts)["result"]["fired"]))


def zen_expression() -> Engine:
    """Return the rules as one bare expression of zen-engine; it validates nothing, so pydantic does before it."""
    numbers = {one: (Annotated[int, Strict(), Field(ge=0, le=top)], ...) for one, top in TOP.items()}
    model: Any = create_model("Facts", __config__=FORBID, **numbers, **dict.fromkeys(FLAGS, (StrictBool, ...)))  # type: ignore[call-overload]
    validate = model.__pydantic_validator__.validate_python
    expression = importlib.import_module("zen").compile_expression(_list())

    def evaluate(facts: Facts) -> Outcome:
        validate(facts)
        return _outcome(itertools.compress(AT_MOST, expression.evaluate(facts)))

    return evaluate


def _node(id: str, sort: str, **content: object) -> dict[str, Any]:
    return {"id": id, "type": sort, "name": id, "position": {"x": 0, "y": 0}, "content": content}


def cedar() -> Engine:
    """Return the rules in cedarpy: a permit each, so that one request names all that hold; the schema checks it."""
    library: Any = importlib.import_module("cedarpy")
    types = dict.fromkeys(TOP, "Long") | dict.fromkeys(FLAGS, "Bool")
    context = ", ".join(f"{one}: {sort}" for one, sort in types.items())
    applies = f"{{principal: Subject, resource: Subject, context: {{{context}}}}}"
    schema = library.Schema.from_str(f"entity Subject; action grade appliesTo {applies};")
    texts = (_text(rule.when, "context.", "&&") for rule in RULES)
    permits = (f"permit(principal, action, resource) when {{{text}}};" for text in texts)
    policies = library.PolicySet.from_str("\n".join(permits))
    entities = library.Entities.from_json_str("[]")
    ids = {f"policy{place}": rule.id for place, rule in enumerate(RULES)}
    request = {"principal": 'Subject::"1"', "action": 'Action::"grade"', "resource": 'Subject::"1"'}

    def evaluate(facts: Facts) -> Outcome:
        answer = library.is_authorized({**request, "context": facts}, policies, entities, schema)
        if answer.diagnostics.errors:
            raise ValueError(answer.diagnostics.errors)
        return _outcome([ids[one] for one in answer.diagnostics.reasons])

    return evaluate


def openfisca() -> Engine:
    """Return the rules in openfisca-core: a variable a fact and a rule, and one simulation of one person a call.

    Values are set as arrays, which is faster than a situation as a dict and refuses as much: neither refuses a text
    for a flag.
    """
    entities: Any = importlib.import_module("openfisca_core.entities")
    systems: Any = importlib.import_module("openfisca_core.taxbenefitsystems")
    builder: Any = importlib.import_module("openfisca_core.simulation_builder").SimulationBuilder
    year: Any = importlib.import_module("openfisca_core.periods").period("2026")  # a text would be parsed at each call
    array: Any = importlib.import_module("numpy").array
    person = entities.build_entity("person", "persons", "A subject", is_person=True)
    system = systems.TaxBenefitSystem([person])
    for name, sort in (dict.fromkeys(TOP, int) | dict.fromkeys(FLAGS, bool)).items():
        system.add_variable(_variable(name, sort, person))
    for rule in RULES:
        system.add_variable(_variable(rule.id, bool, person, _formula(rule.when)))

    def evaluate(facts: Facts) -> Outcome:
        simulation = builder().build_default_simulation(system, count=1)
        for name, value in facts.items():
            simulation.set_input(name, year, array([value]))
        return _outcome([rule.id for rule in RULES if simulation.calculate(rule.id, year)[0]])

    return evaluate


def _variable(name: str, sort: type, person: object, formula: Callable[..., Any] | None = None) -> type:
    base: type = importlib.import_module("openfisca_core.variables").Variable
    year = importlib.import_module("openfisca_core.periods").DateUnit.YEAR
    held = {"value_type": sort, "entity": person, "definition_period": year, "label": name}
    return type(name, (base,), held if formula is None else held | {"formula": formula})


def _formula(when: tuple[Atom, ...]) -> Callable[[Any, Any], Any]:
    def formula(person: Any, period: Any) -> Any:
        held: Any = True
        for atom in when:
            value = person(atom.fact, period)
            held &= value if not atom.op else value < atom.value if atom.op == "<" else value > atom.value
        return held

    return formula


def _list() -> str:
    """Return all conditions as one list, in the order of `AT_MOST`."""
    return f"[{', '.join(_text(rule.when) for rule in RULES)}]"


def _text(when: tuple[Atom, ...], before: str = "", conjunction: str = "and") -> str:
    """Return a condition in the infix form that three of the peers share."""
    parts = (f"{before}{atom.fact} {atom.op} {atom.value}" if atom.op else f"{before}{atom.fact}" for atom in when)
    return f" {conjunction} ".join(parts)


PEERS: dict[str, Callable[[], Engine]] = {
    "rule-engine": rule_engine,
    "zen-engine": zen_engine,
    "zen-engine (bare expression)": zen_expression,
    "openfisca-core": openfisca,
    "cedarpy": cedar,
}
