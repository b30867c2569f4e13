"""Ratings from cells: numbers, labels of the register's own scales, and nothing guessed."""

from collections.abc import Sequence

from riskreg.exchange.incoming.measures import Heard, Told, heard, level_labelled, number_in, product_in, quoted
from riskreg.exchange.incoming.notes import Remark, shown
from riskreg.exchange.incoming.scales import OtherScale
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Level, Scheme


class RatingReader:
    """Reads the ratings of one register's scheme."""

    def __init__(self, scheme: Scheme, other: OtherScale | None = None) -> None:
        self._scheme, self._other = scheme, other
        self._by_score: dict[tuple[str, int], tuple[Rating | None, list[Remark]]] = {}

    def read(
        self, name: str, kind: Kind, impacts: list[Told], likelihoods: list[Told], scores: list[Told]
    ) -> tuple[Rating | None, list[Remark]]:
        """The rating that the cells state, and what is to be said; ``name`` is initial, residual or target."""
        if self._other is not None:
            cell = next(told.cell for cells in (scores, impacts, likelihoods) for told in cells)
            text = (
                f"The {name} rating is on the file's own scale ({quoted(impacts, likelihoods, scores)}):"
                " it was left out; state it on this register's scale."
            )
            return None, [Remark("ask", cell, text)]
        cell, score = scores[0] if len(scores) == 1 else ("", None)
        if impacts or likelihoods or type(score) is not int:
            return self._weigh(name, kind, impacts, likelihoods, scores)
        # A number alone, as published registers print it: there are few different ones.
        known = self._by_score.get((name, score))
        if known is None:
            known = self._by_score[name, score] = self._weigh(name, kind, [], [], scores)
        rating, remarks = known
        return rating, [Remark(remark.outcome, cell, remark.text) for remark in remarks]

    def _weigh(
        self, name: str, kind: Kind, impacts: list[Told], likelihoods: list[Told], scores: list[Told]
    ) -> tuple[Rating | None, list[Remark]]:
        remarks: list[Remark] = []
        product = product_in(scores)
        impact = self._factor("impact", impacts, self._scheme.impact, kind, remarks)
        likelihood = self._factor("likelihood", likelihoods, self._scheme.likelihood, kind, remarks)
        score = Heard(*heard(scores)) if product is None else Heard([(scores[0].cell, product[2])], [])
        if product is not None and not impacts and not likelihoods:
            cell = scores[0].cell
            impact, likelihood = Heard([(cell, product[0])], []), Heard([(cell, product[1])], [])
        if not (impact.numbers or likelihood.numbers or score.numbers):
            cells = [*impact.words, *likelihood.words, *score.words]
            if cells:
                said = ", ".join(shown(told.value, 30) for told in cells)
                text = f"No {name} score can be read from {said} on this register's scales: state the rating."
                remarks.append(Remark("ask", cells[0].cell, text))
            return None, remarks
        disputed = self._disputed(name, impact, likelihood, score)
        if disputed is not None:
            remarks.append(disputed)
            rating = None
        else:
            impact, likelihood = self._reconciled(impact, likelihood, score, remarks)
            rating = self._rate(name, impact, likelihood, score, remarks)
        if rating is None and remarks:
            last = remarks[-1]
            text = f"{last.text} The file has {quoted(impacts, likelihoods, scores)}."
            remarks[-1] = Remark(last.outcome, last.cell, text)
        return rating, remarks

    def _factor(
        self, measure: str, cells: list[Told], scale: Sequence[Level], kind: Kind, remarks: list[Remark]
    ) -> Heard:
        numbers, words = heard(cells)
        unread = []
        for told in words:
            level = level_labelled(told.value, scale, kind) if isinstance(told.value, str) else None
            if level is None:
                unread.append(told)
            else:
                numbers.append((told.cell, level))
        for told in cells:
            if isinstance(told.value, str) and not told.value.isdecimal():
                number, level = number_in(told.value), level_labelled(told.value, scale, kind)
                if number is not None and level is not None and number != level:
                    said = f"{shown(told.value)} was read as {measure} {number}"
                    text = f"{said}, but here that word is level {level}: check it."
                    remarks.append(Remark("ask", told.cell, text))
        return Heard(numbers, unread)

    def _disputed(self, name: str, impact: Heard, likelihood: Heard, score: Heard) -> Remark | None:
        """The question to ask where cells contradict one another or leave the scheme; then nothing is kept."""
        for measure, factor, most in (
            ("impact", impact, len(self._scheme.impact)),
            ("likelihood", likelihood, len(self._scheme.likelihood)),
        ):
            for cell, number in factor.numbers:
                if not 1 <= number <= most:
                    text = (
                        f"The {name} {measure} is {number}, but the scale runs from 1 to {most}: state the rating."
                    )
                    return Remark("ask", cell, text)
        if score.numbers and score.number is None:
            said = " and ".join(f"{number} ({cell})" for cell, number in score.numbers)
            return Remark(
                "ask", score.numbers[0][0], f"The {name} score is given as {said}: state which is right."
            )
        if score.number is not None and not self._scheme.cells(score.number):
            text = f"No impact and likelihood give the {name} score of {score.number}: state the rating."
            return Remark("ask", score.numbers[0][0], text)
        return None

    def _reconciled(
        self, impact: Heard, likelihood: Heard, score: Heard, remarks: list[Remark]
    ) -> tuple[Heard, Heard]:
        """The factors, where two columns of one disagree and the score shows which of them is meant."""
        both = []
        for measure, told in (("impact", impact), ("likelihood", likelihood)):
            if told.numbers and told.number is None:
                fitting = {
                    (i, li)
                    for _, i in impact.numbers
                    for _, li in likelihood.numbers
                    if self._scheme.score(i, li) == score.number
                }
                values = {pair[measure == "likelihood"] for pair in fitting}
                said = " and ".join(f"{number} ({cell})" for cell, number in told.numbers)
                if len(fitting) == 1:
                    value = values.pop()
                    text = f"The {measure} is given as {said}; {value} was taken, which gives the stated score."
                    remarks.append(Remark("changed", told.numbers[0][0], text))
                    both.append(Heard([(told.numbers[0][0], value)], []))
                    continue
                text = f"The {measure} is given as {said}: state which is right."
                remarks.append(Remark("ask", told.numbers[0][0], text))
                both.append(Heard([], [Told(cell, number) for cell, number in told.numbers]))
            else:
                both.append(told)
        return both[0], both[1]

    def _rate(
        self, name: str, impact: Heard, likelihood: Heard, score: Heard, remarks: list[Remark]
    ) -> Rating | None:
        i, li, product = impact.number, likelihood.number, score.number
        if i is not None and li is not None:
            rating = self._scheme.rate(i, li)
            if product is not None and product != rating.score:
                text = (
                    f"The {name} score is {product}, but impact {i} by likelihood {li} is {rating.score}:"
                    " state which is right."
                )
                remarks.append(Remark("ask", score.numbers[0][0], text))
                return None
            return rating
        unread = [*impact.words, *likelihood.words]
        if product is None:
            known, missing = ("impact", "likelihood") if i is not None else ("likelihood", "impact")
            cell = (impact.numbers or likelihood.numbers or [(unread[0].cell if unread else "", 0)])[0][0]
            said = f" ({shown(unread[0].value, 30)} is not on the scale)" if unread else ""
            text = f"Only the {known} of the {name} rating can be read{said}: state the {missing}."
            remarks.append(Remark("ask", cell, text))
            return None
        return self._from_score(name, product, score.numbers[0][0], i, li, unread, remarks)

    def _from_score(
        self,
        name: str,
        product: int,
        cell: str,
        impact: int | None,
        likelihood: int | None,
        unread: list[Told],
        remarks: list[Remark],
    ) -> Rating | None:
        cells = [
            pair
            for pair in self._scheme.cells(product)
            if impact in {None, pair[0]} and likelihood in {None, pair[1]}
        ]
        if unread:
            said = ", ".join(shown(told.value, 30) for told in unread)
            text = (
                f"The {name} score is {product}, with {said}, which is not on this register's scales: the score"
                " was kept; state impact and likelihood, and check that it means the same here."
            )
        elif len(cells) == 1:
            factors = f"impact {cells[0][0]} by likelihood {cells[0][1]}"
            text = f"The {name} score of {product} can only be {factors}: both are stated."
            remarks.append(Remark("changed", cell, text))
            return Rating(*cells[0], product)
        elif not cells:
            text = f"The {name} score is {product}, which the stated factor cannot give: state the rating."
            remarks.append(Remark("ask", cell, text))
            return None
        else:
            ways = " or ".join(f"{i} x {li}" for i, li in cells)
            text = f"The {name} score is {product}, which may be {ways} (impact x likelihood): state which."
        remarks.append(Remark("ask", cell, text))
        return Rating(None, None, product)
