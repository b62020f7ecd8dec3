import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import xeploai as xl
from xeploai.plugins import load

Install = Callable[..., None]

GOOD = """
    from collections.abc import Iterable

    import xeploai as xl

    TEXT = xl.Instrument(id="{id}-text", number="1", vi="Văn bản", jurisdiction="{path}",
                         established=xl.Established.SECONDARY)
    OFFICE = xl.Kind("office", vi="Cơ quan", complete=True)
    RULE = xl.Ceiling("{rule}", OFFICE, at_most=xl.Grade.GOOD, when=xl.ALWAYS, cite=TEXT.at())
    SET = xl.rule_set("{id}", "{path}", vi="Tỉnh", instruments=(TEXT,), kinds=(OFFICE,), rules=(RULE,))


    @xl.hookimpl
    def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
        yield SET
"""


def good(id: str = "north", path: str = "vn/north", rule: str = "north.cap") -> str:
    """Return the module of a plugin without fault."""
    return GOOD.format(id=id, path=path, rule=rule)


def the_fault() -> str:
    """Return the text of the one fault of what is installed."""
    with pytest.raises(xl.PluginError) as raised:
        load()
    (fault,) = raised.value.faults
    return str(fault)


def test_nothing_installed_is_no_fault(install: Install) -> None:
    """Without plugins there are no rules, and nothing is wrong."""
    assert install is not None
    assert load().found == ()


def test_a_good_plugin_is_found_with_its_distribution_and_rule_sets(install: Install) -> None:
    """What a plugin yields is there, under the name and version it is installed by."""
    install("north", good(), version="2.5")
    (plugin,) = load().found
    assert (plugin.name, plugin.distribution, plugin.version) == ("north", "dist-north", "2.5")
    assert [rule.id for held in load().rule_sets for rule in held.rules] == ["north.cap"]


def test_the_order_of_installation_does_not_order_rule_sets(install: Install) -> None:
    """The centre comes first, then the provinces by id, whichever was installed first."""
    install("zz", good("vn-rules", "vn", "vn.cap"))
    install("bb", good("south", "vn/south", "south.cap"))
    install("aa", good())
    assert [held.id for held in load().rule_sets] == ["vn-rules", "north", "south"]


def test_a_plugin_that_cannot_be_imported_is_named_with_its_distribution(install: Install) -> None:
    """An error while importing becomes a fault that keeps its cause."""
    install("north", "raise RuntimeError('no data folder')")
    with pytest.raises(xl.PluginError) as raised:
        load()
    (fault,) = raised.value.faults
    assert fault.place == "plugin 'north' (dist-north 1.0)"
    assert fault.what == "cannot be imported: RuntimeError: no data folder (installed_north_0.py, line 1)"
    assert isinstance(fault.__cause__, RuntimeError)


def test_an_error_is_told_with_the_line_of_the_author_and_not_of_the_library(install: Install) -> None:
    """What the library refuses was written somewhere in the plugin."""
    install("north", "import xeploai as xl\n\nxl.Period.parse('never')")
    assert the_fault().endswith("(installed_north_0.py, line 3)")


def test_a_plugin_that_ends_the_program_while_imported_does_not_end_it(install: Install) -> None:
    """`SystemExit` at import is a fault of the plugin, like any other error."""
    install("north", "raise SystemExit(3)")
    assert "cannot be imported: SystemExit" in the_fault()


@pytest.mark.parametrize("when", ["return [1 / 0]", "yield 1 / 0"])
def test_an_error_in_a_hook_is_a_fault_also_while_it_yields(install: Install, when: str) -> None:
    """A generator fails when it is read, not when it is called; both are caught."""
    install("north", f"import xeploai as xl\n@xl.hookimpl\ndef xeploai_rule_sets():\n    {when}")
    assert "xeploai_rule_sets failed: ZeroDivisionError" in the_fault()


def test_one_failing_plugin_does_not_stop_the_others(install: Install) -> None:
    """Each plugin is asked separately; without `strict` the sound ones are used and the faults reported."""
    install("broken", "import xeploai as xl\n@xl.hookimpl\ndef xeploai_rule_sets():\n    raise KeyError('x')")
    install("north", good())
    plugins = load(strict=False)
    assert [plugin.name for plugin in plugins.found] == ["north"]
    assert [fault.place for fault in plugins.faults] == ["plugin 'broken' (dist-broken 1.0)"]


def test_a_misspelt_hook_is_refused_with_the_nearest_name(install: Install) -> None:
    """Left alone, pluggy would pass over it in silence."""
    install("north", "import xeploai as xl\n@xl.hookimpl\ndef xeploai_rules_set():\n    return []")
    assert "there is no hook 'xeploai_rules_set'. Nearest valid: 'xeploai_rule_sets'" in the_fault()


def test_a_hook_that_is_not_marked_is_refused(install: Install) -> None:
    """A function with the name of a hook but without its mark would never be called."""
    install("north", "def xeploai_rule_sets():\n    return []")
    assert "'xeploai_rule_sets' is not marked as a hook. Put @xl.hookimpl above it." in the_fault()


def test_a_plugin_without_hooks_is_refused(install: Install) -> None:
    """An entry point to a module that says nothing is a mistake."""
    install("north", "x = 1")
    assert "it implements no hook" in the_fault()


def test_a_hook_with_a_parameter_is_refused(install: Install) -> None:
    """Plugins never receive the host, so there is no argument to take."""
    install("north", "import xeploai as xl\n@xl.hookimpl\ndef xeploai_rule_sets(host):\n    return []")
    assert "does not have the parameters of its specification" in the_fault()


def test_a_wrapper_is_refused(install: Install) -> None:
    """No plugin sees or changes what another says."""
    body = "import xeploai as xl\n@xl.hookimpl(wrapper=True)\ndef xeploai_rule_sets():\n    return (yield)"
    install("north", body)
    assert "'xeploai_rule_sets' is a wrapper" in the_fault()


@pytest.mark.parametrize(
    ("returned", "said"),
    [
        ("None", "xeploai_rule_sets returned None, not an iterable of RuleSet."),
        ("7", "xeploai_rule_sets returned int, not an iterable of RuleSet."),
        ("'rules'", "xeploai_rule_sets returned str, not an iterable of RuleSet."),
        ("xl.RuleSet(id='a', jurisdiction='vn', vi='a')", "returned RuleSet, not an iterable of RuleSet."),
        ("[{'id': 'a'}]", "xeploai_rule_sets, value 1 is a dict, not a RuleSet."),
    ],
)
def test_a_wrong_type_is_refused_by_name(install: Install, returned: str, said: str) -> None:
    """What comes back is looked at before it is used."""
    install("north", f"import xeploai as xl\n@xl.hookimpl\ndef xeploai_rule_sets():\n    return {returned}")
    assert said in the_fault()


def test_a_rule_set_made_around_its_validation_is_refused(install: Install) -> None:
    """A plugin that lies: the class is right, the content was never validated."""
    lie = "xl.RuleSet.model_construct(id='a', jurisdiction='vn', vi=5, rules=('not a rule',))"
    install("north", f"import xeploai as xl\n@xl.hookimpl\ndef xeploai_rule_sets():\n    return [{lie}]")
    with pytest.raises(xl.PluginError) as raised:
        load()
    said = str(raised.value)
    assert "field 'vi'" in said
    assert "field 'rules.0'" in said
    assert "plugin 'north' (dist-north 1.0)" in said


def test_a_jurisdiction_that_is_no_path_is_refused(install: Install) -> None:
    """A set belongs to a place in the tree of jurisdictions."""
    install("north", good(path="Vn North"))
    assert "'Vn North' is not a path of slugs" in the_fault()


def test_two_rules_with_one_id_are_refused_naming_both_plugins(install: Install) -> None:
    """The centre's rule and the province's would meet in one book."""
    install("centre", good("vn-rules", "vn", "cap"))
    install("north", good("north", "vn/north", "cap"))
    said = the_fault()
    assert "plugin 'centre' (dist-centre 1.0) and plugin 'north' (dist-north 1.0)" in said
    assert "two rules 'cap', in the rule sets 'vn-rules' and 'north'" in said


def test_of_two_plugins_that_clash_neither_is_used(install: Install) -> None:
    """Otherwise the order of installation would decide which rule holds."""
    install("centre", good("vn-rules", "vn", "cap"))
    install("north", good("north", "vn/north", "cap"))
    install("south", good("south", "vn/south", "south.cap"))
    assert [plugin.name for plugin in load(strict=False).found] == ["south"]


def test_rules_that_never_meet_may_have_one_id(install: Install) -> None:
    """Two provinces stand in no common book."""
    install("north", good("north", "vn/north", "cap"))
    install("south", good("south", "vn/south", "cap"))
    assert [plugin.name for plugin in load().found] == ["north", "south"]


def test_two_rule_sets_with_one_id_are_refused(install: Install) -> None:
    """`open_to` and `delegated_to` speak of rule sets by id, so it must be one."""
    install("north", good("same", "vn/north", "north.cap"))
    install("south", good("same", "vn/south", "south.cap"))
    assert "two rule sets 'same'" in the_fault()


def test_two_rules_with_one_id_in_one_set_are_refused(install: Install) -> None:
    """A rule is known by its id."""
    install("north", good().replace("rules=(RULE,)", "rules=(RULE, RULE)"))
    assert "rule set 'north' has several rules 'north.cap'" in the_fault()


def test_two_plugins_of_one_name_are_refused_and_not_used(install: Install) -> None:
    """`block` speaks of plugins by name, so it must be one."""
    install("north", good())
    install("north", good("other", "vn/other", "other.cap"), distribution="another")
    assert "plugin 'north' (another 1.0) and plugin 'north' (dist-north 1.0): two plugins have one name" in the_fault()
    assert load(strict=False).found == ()


def test_a_blocked_plugin_is_not_even_imported(install: Install) -> None:
    """Whatever its module would do, it is left alone, and the value says that it was left out."""
    install("north", "raise RuntimeError('imported')")
    plugins = load(block=["north"])
    assert (plugins.found, plugins.blocked) == ((), ("north",))
    assert not [name for name in sys.modules if name.startswith("installed_north")]


def test_blocking_a_name_that_is_not_there_is_a_fault(install: Install) -> None:
    """A misspelt name would leave the plugin running."""
    install("north", good())
    with pytest.raises(xl.PluginError) as raised:
        load(block=["nroth"])
    assert "block 'nroth': no plugin has this name. Nearest valid: 'north'." in str(raised.value)


def test_all_faults_of_all_plugins_come_at_once(install: Install) -> None:
    """Nobody mends them one at a time."""
    install("one", "raise RuntimeError('a')")
    install("two", "x = 1")
    install("three", "import xeploai as xl\n@xl.hookimpl\ndef xeploai_demo():\n    return []")
    with pytest.raises(xl.PluginError) as raised:
        load()
    places = {fault.place.split("'")[1] for fault in raised.value.faults}
    assert places == {"one", "two", "three"}


def test_a_demo_is_found_and_its_folder_looked_at(install: Install, tmp_path: Path) -> None:
    """A demo without its folder is a fault of the plugin that ships it."""
    body = """
        from pathlib import Path

        import xeploai as xl


        @xl.hookimpl
        def xeploai_demos():
            yield xl.Demo(name="d", jurisdiction="north", period="2018", vi="Huyện", folder=Path(__file__).parent / "d")
    """
    install("north", body)
    assert "demo 'd': there is no folder 'd'" in the_fault()
    (tmp_path / "d").mkdir()
    assert [demo.folder for demo in load().demos] == [tmp_path / "d"]


@pytest.mark.parametrize("hook", ["xeploai_rule_sets", "xeploai_demos"])
def test_the_example_in_the_documentation_of_each_hook_is_a_working_plugin(
    install: Install, tmp_path: Path, hook: str
) -> None:
    """The whole example is installed as it is printed, and loads."""
    from xeploai import hookspecs  # noqa: PLC0415  # beside its use: the example is read from this docstring

    printed = str(getattr(hookspecs, hook).__doc__).split("```python\n")[1].split("```")[0]
    (tmp_path / "district").mkdir()
    install("example", printed)
    (plugin,) = load().found
    assert len(plugin.rule_sets) + len(plugin.demos) == 1


BAD_ENDS = """
    class Odd(BaseException):
        def __str__(self):
            raise RuntimeError("no words")


    class Dumb(Exception):
        def __str__(self):
            raise SystemExit(4)
"""


@pytest.mark.parametrize("error", ["SystemExit(3)", "GeneratorExit()", "Odd()", "Dumb()", "BaseException('x')"])
@pytest.mark.parametrize("place", ["import", "hook", "generator"])
def test_nothing_that_a_plugin_raises_leaves_it(install: Install, error: str, place: str) -> None:
    """Also what is no `Exception`, and what cannot be told, becomes a fault of the plugin; others are used."""
    raising = f"raise {error}"
    hook = f"""
    import xeploai as xl


    @xl.hookimpl
    def xeploai_rule_sets():
        {raising if place == "hook" else "pass"}
        {"yield " if place == "generator" else "return []"}
        {raising if place == "generator" else "pass"}
    """
    install("bad", BAD_ENDS + (f"\n    {raising}\n" if place == "import" else hook))
    install("north", good())
    plugins = load(strict=False)
    assert [plugin.name for plugin in plugins.found] == ["north"]
    (fault,) = plugins.faults
    assert fault.place == "plugin 'bad' (dist-bad 1.0)"
    assert error.partition("(")[0] in fault.what


def test_only_the_keyboard_may_stop_the_looking_through(install: Install) -> None:
    """Who presses Ctrl-C while a plugin is imported means the program."""
    install("bad", "raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        load()


def test_a_value_that_ends_the_program_when_read_is_a_fault(install: Install) -> None:
    """What a subclass does while it is copied is the plugin's doing too."""
    body = """
    import xeploai as xl


    class Mine(xl.RuleSet):
        def model_dump(self, **given):
            raise SystemExit(5)


    @xl.hookimpl
    def xeploai_rule_sets():
        return [Mine(id="a", jurisdiction="vn", vi="a")]
    """
    install("bad", body)
    assert "plugin 'bad' (dist-bad 1.0): xeploai_rule_sets, value 1 cannot be read: SystemExit" in the_fault()


def test_a_module_that_cannot_be_looked_through_is_a_fault(install: Install) -> None:
    """An entry point may lead to an object that refuses to say what it holds."""
    body = """
    import sys


    class Closed:
        def __dir__(self):
            raise RuntimeError("closed")


    sys.modules[__name__] = Closed()
    """
    install("bad", body)
    assert "plugin 'bad' (dist-bad 1.0): cannot be looked through: RuntimeError: closed" in the_fault()


@pytest.mark.parametrize("metadata", ["", "Metadata-Version: 2.1\n", "Name: half\n", "Version: 1\n"])
def test_a_plugin_installed_without_name_or_version_is_named_by_its_folder(
    install: Install, tmp_path: Path, metadata: str
) -> None:
    """Nothing else is known of it."""
    install("north", good())
    (info,) = tmp_path.glob("*.dist-info")
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    assert "distribution dist_north-1.0.dist-info: its METADATA names no Name and Version" in the_fault()


def test_a_plugin_without_metadata_at_all_is_named_by_its_folder(install: Install, tmp_path: Path) -> None:
    """As a copy that was broken off leaves it."""
    install("north", good())
    (info,) = tmp_path.glob("*.dist-info")
    (info / "METADATA").unlink()
    assert "distribution dist_north-1.0.dist-info" in the_fault()


@pytest.mark.parametrize("text", [b"[xeploai]\nno sign\n", b"\xff xeploai"])
def test_entry_points_that_cannot_be_read_are_a_fault_where_they_may_be_a_plugin(
    install: Install, tmp_path: Path, text: bytes
) -> None:
    """A plugin must not be left out in silence, or end the program."""
    install("north", good())
    (info,) = tmp_path.glob("*.dist-info")
    (info / "entry_points.txt").write_bytes(text)
    assert "distribution dist_north-1.0.dist-info: its entry_points.txt cannot be read" in the_fault()


def test_bad_metadata_of_other_software_are_no_fault(install: Install, tmp_path: Path) -> None:
    """What has no entry point of ours is none of ours."""
    install("north", good())
    other = tmp_path / "other-1.0.dist-info"
    other.mkdir()
    (other / "METADATA").write_text("", encoding="utf-8")
    (other / "entry_points.txt").write_text("[console_scripts]\nno sign\n", encoding="utf-8")
    assert [plugin.name for plugin in load().found] == ["north"]


# ── several of one sort ──────────────────────────────────────────────────────────────────────────────────────────────


def test_two_versions_of_one_distribution_in_one_place_are_a_fault_and_neither_is_used(install: Install) -> None:
    """As a broken installation leaves them: which of the two Python would import, chance would decide."""
    install("north", good(), version="1.0")
    install("north", good(rule="north.other"), version="2.0", distribution="Dist.North")
    install("south", good("south", "vn/south", "south.cap"))
    plugins = load(strict=False)
    assert [plugin.name for plugin in plugins.found] == ["south"]
    (fault,) = plugins.faults
    both = "Dist.North-2.0.dist-info, dist_north-1.0.dist-info"
    assert fault.what == f"two versions of it stand in one place: {both}."


def test_of_one_distribution_in_two_places_the_one_that_python_imports_is_used(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where a working copy stands before what is installed."""
    install("north", good(), version="1.0")
    before = tmp_path / "before"
    before.mkdir()
    for one in [*tmp_path.glob("*.dist-info"), *tmp_path.glob("*.py")]:
        one.rename(before / one.name)
    install("north", good(rule="north.other"), version="2.0")
    monkeypatch.setattr(sys, "path", [str(before), str(before), *sys.path])
    assert [(plugin.name, plugin.version) for plugin in load().found] == [("north", "1.0")]


def test_a_plugin_may_come_with_xeploai_itself(install: Install) -> None:
    """The centre's rules are a plugin like any other: they come through the same hook, and can be left out."""
    install("vn", good("vn-rules", "vn", "vn.cap"), distribution="xeploai")
    install("north", good())
    assert [plugin.title for plugin in load().found] == ["plugin 'north' (dist-north 1.0)", "plugin 'vn' (xeploai 1.0)"]
    assert [plugin.name for plugin in load(block=["vn"]).found] == ["north"]


def test_blocking_a_name_that_two_plugins_have_leaves_out_both(install: Install) -> None:
    """That they have one name is then no fault."""
    install("north", good())
    install("north", good("other", "vn/other", "other.cap"), distribution="another")
    plugins = load(block=["north"])
    assert (plugins.found, plugins.faults) == ((), ())


def test_rule_sets_for_other_days_of_decision_never_meet(install: Install) -> None:
    """An old text and the one that replaced it may call their rules alike."""
    until = "decisions=xl.Span(end=date(2025, 12, 31)), rules=(RULE,)"
    after = "decisions=xl.Span(start=date(2026, 1, 1)), rules=(RULE,)"
    for id, days in (("old", until), ("new", after)):
        body = good(id, "vn", "cap").replace("rules=(RULE,)", days)
        install(id, body.replace("import xeploai as xl\n", "import xeploai as xl\n    from datetime import date\n", 1))
    assert [plugin.name for plugin in load().found] == ["new", "old"]


def test_rule_sets_for_periods_of_other_lengths_never_meet(install: Install) -> None:
    """What scores a month and what grades the year may call their rules alike."""
    for id, lengths in (("monthly", '"month",'), ("yearly", '"year",')):
        install(id, good(id, "vn", "cap").replace("rules=(RULE,)", f"lengths=({lengths}), rules=(RULE,)"))
    assert [plugin.name for plugin in load().found] == ["monthly", "yearly"]


def test_rule_sets_of_which_one_says_no_length_meet(install: Install) -> None:
    """A rule set for periods of any length stands beside each other one."""
    install("any", good("any", "vn", "cap"))
    install("yearly", good("yearly", "vn", "cap").replace("rules=(RULE,)", 'lengths=("year",), rules=(RULE,)'))
    assert "two rules 'cap', in the rule sets 'any' and 'yearly'" in the_fault()


def place(existed: str) -> str:
    """Return the module of a plugin that declares a jurisdiction which ended on a day."""
    span = f"xl.Span(end=date({existed}))"
    told = (
        f'jurisdictions=(xl.Jurisdiction(path="vn/west", vi="Tây", existed={span}, becomes="vn/Đông"),), rules=(RULE,)'
    )
    return "    from datetime import date\n" + good("north", "vn/north", "north.cap").replace("rules=(RULE,)", told)


def test_a_jurisdiction_that_is_told_in_two_ways_is_refused_naming_both_plugins(install: Install) -> None:
    """Else the order of plugins would say where a province went, and when."""
    one, other = (place(day).replace("vn/Đông", "vn/north") for day in ("2025, 6, 30", "2025, 7, 1"))
    install("north", one)
    install(
        "south", other.replace("north.cap", "south.cap").replace('"north"', '"south"').replace("vn/north", "vn/south")
    )
    said = the_fault()
    assert "plugin 'north' (dist-north 1.0) and plugin 'south' (dist-south 1.0)" in said
    assert "the jurisdiction 'vn/west' is declared in two ways" in said


def sets_rate(id: str, value: str, path: str = "vn/north") -> str:
    """Return the module of a plugin whose set gives a value to a parameter that the centre leaves to provinces."""
    rate = (
        f'parameters=(xl.Parameter(id="rate", vi="Tỷ lệ", digits=2, values=(xl.DatedValue(value=Decimal("{value}"), '
        "cite=TEXT.at()),)),), rules=(RULE,)"
    )
    made = good(id, path, f"{id}.cap").replace("rules=(RULE,)", rate)
    return "    from decimal import Decimal\n" + made


def test_two_plugins_of_one_province_do_not_set_a_parameter_to_different_values(install: Install) -> None:
    """Else the ids of their sets would choose between two numbers of the law."""
    install("north", sets_rate("north", "0.1"))
    install("again", sets_rate("again", "0.15"))
    said = the_fault()
    assert "plugin 'again' (dist-again 1.0) and plugin 'north' (dist-north 1.0)" in said
    assert "two rule sets of vn/north set the parameter 'rate': 0.15 ('again'), 0.1 ('north')" in said


def test_two_plugins_may_set_one_parameter_alike_or_each_for_its_own_province(install: Install) -> None:
    install("north", sets_rate("north", "0.1"))
    install("again", sets_rate("again", "0.1"))
    install("south", sets_rate("south", "0.2", "vn/south"))
    assert len(load().found) == 3


def test_a_jurisdiction_told_twice_alike_is_no_fault(install: Install) -> None:
    """Each plugin may say what it needs to know of the tree."""
    body = place("2025, 6, 30").replace("vn/Đông", "vn/east")
    install("north", body)
    install(
        "south", body.replace("north.cap", "south.cap").replace('"north"', '"south"').replace("vn/north", "vn/south")
    )
    assert [plugin.name for plugin in load().found] == ["north", "south"]


def test_what_a_jurisdiction_becomes_is_a_path_of_slugs(install: Install) -> None:
    """As every jurisdiction is."""
    install("north", place("2025, 6, 30"))
    assert "rule set 'north': 'vn/Đông' is not a path of slugs" in the_fault()


FAULTY = (
    "raise RuntimeError('a')",
    "x = 1",
    "import xeploai as xl\n@xl.hookimpl\ndef xeploai_rules_set():\n    return []",
    "import xeploai as xl\n@xl.hookimpl\ndef xeploai_rule_sets(host):\n    return []",
    "import xeploai as xl\n@xl.hookimpl(wrapper=True)\ndef xeploai_rule_sets():\n    return (yield)",
    "def xeploai_rule_sets():\n    return []",
    "import xeploai as xl\n@xl.hookimpl\ndef xeploai_rule_sets():\n    return 7",
    "import xeploai as xl\n@xl.hookimpl\ndef xeploai_rule_sets():\n    return [7]",
    "import xeploai as xl\n@xl.hookimpl\ndef xeploai_rule_sets():\n    return [xl.RuleSet.model_construct(id=5)]",
    good(path="Vn North"),
    good().replace("rules=(RULE,)", "rules=(RULE, RULE)"),
    place("2025, 6, 30"),
)


@pytest.mark.parametrize("body", FAULTY)
def test_what_is_wrong_with_a_plugin_is_told_in_vietnamese_too(install: Install, body: str) -> None:
    """A province's programmer reads either."""
    install("bad", body)
    faults = load(strict=False).faults
    assert faults
    for fault in faults:
        assert fault.told("vi").startswith("plugin 'bad' (dist-bad 1.0): ")
        assert fault.told("vi") != fault.told("en")
