"""The published columns, declared once for both directions, and what other bodies call them."""

from dataclasses import dataclass
from enum import StrEnum

from riskreg.scoring.rating import Kind


class Field(StrEnum):
    """What a column of a register says about an entry."""

    REFERENCE = "reference"
    TITLE = "title"
    DESCRIPTION = "description"  # beside a title: the words of the entry's first strand
    KIND = "kind"
    TYPES = "types"
    CAUSES = "causes"
    CONSEQUENCES = "consequences"
    CONTROLS = "controls"
    ACTIONS = "actions"
    ACTION_OWNER = "action owner"
    ACTION_DUE = "action due"
    ACTION_STATUS = "action status"
    INITIAL_IMPACT = "initial impact"
    INITIAL_LIKELIHOOD = "initial likelihood"
    INITIAL_SCORE = "initial score"
    RESIDUAL_IMPACT = "residual impact"
    RESIDUAL_LIKELIHOOD = "residual likelihood"
    RESIDUAL_SCORE = "residual score"
    TARGET_IMPACT = "target impact"
    TARGET_LIKELIHOOD = "target likelihood"
    TARGET_SCORE = "target score"
    OWNER = "owner"
    DIRECTION = "direction"
    DIRECTION_WHY = "direction why"
    COMMENTARY = "commentary"
    STATUS = "status"
    CLOSED_ON = "closed on"
    CLOSED_WHY = "closed why"
    CLOSED_BY = "closed by"
    EXEMPT = "exempt"
    LEVEL = "level"
    LINKS = "links"


@dataclass(frozen=True, slots=True)
class Column:
    """One published column: its field, and its heading on the sheet of risks and of opportunities."""

    field: Field
    risk: str
    opportunity: str

    def heading(self, kind: Kind) -> str:
        """The published name for entries of this kind."""
        return self.opportunity if kind is Kind.OPPORTUNITY else self.risk


PUBLISHED = (
    Column(Field.REFERENCE, "Risk Identification Number (RIN)", "Opportunity Identification Number"),
    Column(Field.TITLE, "Description", "Opportunity Description"),
    Column(Field.TYPES, "Risk Type", "Opportunity Type"),
    Column(Field.CONSEQUENCES, "Possible Risk Consequences", "Possible Benefits"),
    Column(Field.CONTROLS, "Current Controls", "Progress to date"),
    Column(Field.INITIAL_SCORE, "Risk Score", "Opportunity Score"),
    Column(Field.ACTIONS, "Mitigating Actions", "Maximising Actions"),
    Column(Field.RESIDUAL_SCORE, "Residual Score", "Residual Opportunity Score"),
    Column(Field.OWNER, "Risk Owner", "Opportunity Owner"),
    Column(Field.DIRECTION, "Direction of Travel", "Direction of Travel"),
)
"""The published register's columns, in the published order."""


def _listed(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(","))


SYNONYMS: dict[Field, tuple[str, ...]] = {
    Field.REFERENCE: _listed(
        "reference, ref, ref no, ref number, reference number, reference no, id, id no, id number, "
        "identifier, identification number, rin, no, number, code, key, issue key, unique id, uid, urn, item "
        "no, item, reference id, id ref, id reference, serial number, serial no, s no, sr no"
    ),
    Field.TITLE: _listed("title, name, summary, event, headline, short description, statement, short title"),
    Field.DESCRIPTION: _listed(
        "description, detail, details, full description, narrative, scenario, definition, description and "
        "detail, long description, background"
    ),
    Field.KIND: _listed("kind, nature, entry type, record type, issue type"),
    Field.TYPES: _listed("type, types, category, categories, classification, class, type category"),
    Field.CAUSES: _listed(
        "cause, causes, root cause, root causes, source, sources, driver, drivers, trigger, triggers, "
        "contributing factors, vulnerability, vulnerabilities"
    ),
    Field.CONSEQUENCES: _listed(
        "consequence, consequences, possible consequences, potential consequences, effect, effects, potential "
        "effect, potential effects, impacts, potential impact, potential impacts, possible impact, impact "
        "description, description impact, impact consequences, consequences impact, effect impact, impact "
        "effect, outcome, outcomes, implications, benefits, possible benefits, potential benefits"
    ),
    Field.CONTROLS: _listed(
        "controls, control, current controls, existing controls, key controls, controls in place, mitigating "
        "controls, current mitigation, current mitigations, existing mitigation, existing mitigations, "
        "mitigation in place, mitigations in place, control measures, existing control measures, current "
        "control measures, controls in place now, existing mitigating actions, internal controls, preventive "
        "controls, detective controls, safeguards, progress to date, current mitigating controls, pre event "
        "mitigations, pre event mitigations controls, post event mitigations, current safeguards"
    ),
    Field.ACTIONS: _listed(
        "actions, action, mitigating actions, maximising actions, maximizing actions, further actions, "
        "planned actions, action plan, action plans, mitigation, mitigations, mitigation plan, mitigation "
        "plans, mitigation actions, mitigation strategy, mitigating action, treatment plan, treatment plans, "
        "treatment actions, treatments, response plan, response actions, needed action plans, further action "
        "required, action required, actions required, further actions required, additional controls, "
        "additional actions, additional mitigation, additional mitigations, planned mitigation, planned "
        "mitigations, planned controls, further controls, further mitigation, further mitigating actions, "
        "next steps, future actions, proposed actions, recommended actions, improvement actions, contingency, "
        "contingency plan, contingency plans, actions to mitigate, further action, actions planned, "
        "mitigating actions planned, exploitation plan, gaps actions, gaps, gaps in control, gaps in "
        "controls, control gaps, gaps in controls actions, gaps in control actions, gaps in assurance, "
        "actions to address gaps, further actions planned, action plan summary"
    ),
    Field.ACTION_OWNER: _listed(
        "action owner, action owners, action lead, action by, by whom, mitigation owner, actionee, action "
        "assigned to, control owner, treatment owner"
    ),
    Field.ACTION_DUE: _listed(
        "due, due date, action due, action due date, target date, deadline, by when, completion date, target "
        "completion date, action target date, action deadline, action completion date, implementation date, "
        "timescale, timescales"
    ),
    Field.ACTION_STATUS: _listed("action status, status of action, status of actions, actions status"),
    Field.OWNER: _listed(
        "owner, owners, owned by, owner name, accountable owner, accountable officer, lead officer, "
        "responsible officer, lead, senior responsible owner, sro, responsible person, executive lead, "
        "accountable person, accountable, responsible, assigned to, assignee, officer, manager, exec lead, exec "
        "owner, executive owner, executive director, lead director, lead manager, lead executive, director lead, "
        "operational owner, operational lead, operational manager, responsible director, responsible manager, "
        "responsible lead, responsible owner, responsible executive, accountable director, accountable manager, "
        "accountable lead, accountable executive, executive sponsor, director, service lead, owning officer"
    ),
    Field.DIRECTION: _listed(
        "direction of travel, direction, dot, trend, movement, trajectory, travel, change since last quarter, "
        "change since last review, change since last report, direction of change"
    ),
    Field.DIRECTION_WHY: _listed("direction reason, reason for direction, reason for direction of travel"),
    Field.COMMENTARY: _listed(
        "commentary, comments, comment, notes, note, additional notes, update, updates, updates progress, "
        "progress, progress update, progress updates, latest update, quarterly update, status update, "
        "remarks, officer comments, review comments, update comments, comments updates"
    ),
    Field.STATUS: _listed("status, state, open closed, current status, entry status, live closed"),
    Field.CLOSED_ON: _listed("date closed, closed date, closure date, closed on, date of closure, closed"),
    Field.CLOSED_WHY: _listed(
        "closure reason, reason for closure, reason closed, closing reason, reason for closing, closure "
        "rationale, closure comments"
    ),
    Field.CLOSED_BY: _listed("closed by, closure agreed by, closure approved by, agreed by, closing agreed by"),
    Field.EXEMPT: _listed("exempt, part ii, part 2, confidential, exempt from publication"),
    # "Level" alone is a score to most bodies: "risk level: high".
    Field.LEVEL: _listed("register level, level of the register, level in the register"),
    Field.LINKS: _listed("links, links to entries, linked entries"),
}
"""What other bodies call a field, without words like "risk" that stand in every heading. The best name first."""


class Stage(StrEnum):
    """Which of an entry's ratings a column belongs to. CURRENT depends on what stands beside it."""

    INITIAL = "initial"
    RESIDUAL = "residual"
    TARGET = "target"
    CURRENT = "current"


class Measure(StrEnum):
    """What of a rating a column holds. SEVERITY is impact unless another column is."""

    IMPACT = "impact"
    LIKELIHOOD = "likelihood"
    SCORE = "score"
    SEVERITY = "severity"


STAGE_WORDS: dict[str, Stage] = {
    **dict.fromkeys(
        [
            "inherent",
            "initial",
            "gross",
            "raw",
            "original",
            "unmitigated",
            "uncontrolled",
            "untreated",
            "baseline",
            "pre",
            "before",
            "without",
        ],
        Stage.INITIAL,
    ),
    **dict.fromkeys(
        [
            "residual",
            "net",
            "mitigated",
            "controlled",
            "treated",
            "post",
            "after",
            "with",
            "remaining",
            "managed",
            "revised",
            "rr",
        ],
        Stage.RESIDUAL,
    ),
    **dict.fromkeys(["target", "desired", "planned", "future", "forecast"], Stage.TARGET),
    **dict.fromkeys(["current", "now", "present", "latest"], Stage.CURRENT),
}
STAGES_ALONE = frozenset(["inherent", "residual", "gross", "net", "target"])
"""Words that name a rating without "score" beside them."""

MEASURE_WORDS: dict[str, Measure] = {
    **dict.fromkeys(["impact", "consequence", "consequences", "i", "c", "ix", "cx"], Measure.IMPACT),
    **dict.fromkeys(["likelihood", "probability", "frequency", "l", "p", "lx", "px"], Measure.LIKELIHOOD),
    **dict.fromkeys(
        [
            "score",
            "scores",
            "rating",
            "ratings",
            "level",
            "exposure",
            "grade",
            "rag",
            "total",
            "r",
            "lxi",
            "ixl",
            "pxi",
        ],
        Measure.SCORE,
    ),
    "severity": Measure.SEVERITY,
}
RATING_FILLERS = frozenset(
    [
        "assessment",
        "factor",
        "value",
        "x",
        "by",
        "in",
        "place",
        "existing",
        "mitigation",
        "mitigations",
        "mitigating",
        "control",
        "controls",
        "action",
        "actions",
        "treatment",
        "overall",
        "calculated",
        "combined",
        "points",
        "scale",
        "status",
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "9",
        "10",
        "16",
        "25",
        "36",
    ]
)
"""Words that may stand in a rating's heading and say nothing about which one it is."""

RATING_FIELDS = {
    (stage, measure): Field(f"{stage} {measure}")
    for stage in (Stage.INITIAL, Stage.RESIDUAL, Stage.TARGET)
    for measure in (Measure.IMPACT, Measure.LIKELIHOOD, Measure.SCORE)
}
"""The field for each measure of each rating."""
