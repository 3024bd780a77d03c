"""Where, and with which competences."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from branches.models import Branch
from signup import intake
from signup.forms.base import StepForm
from signup.models import Competence, Kind

#: How many competences an application names at most, by its kind.
MOST_COMPETENCES = {Kind.MENTEE: 3, Kind.MENTOR: 5, Kind.TELL_ME_WHEN: 5}
#: The answer of somebody who may be called from any branch.
ANY_BRANCH = "any"


class BranchForm(StepForm):
    """Which branch. Those that take no applications of this kind are not offered."""

    kept_elsewhere = frozenset({"branch"})
    why = {"branch": _("You meet your mentor near this branch, and its staff read what you write.")}

    branch = forms.ChoiceField(
        label=_("Which branch is nearest to you?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose a branch."),
            "invalid_choice": _("This branch takes no applications now. Choose another one."),
        },
    )

    def add_fields(self) -> None:
        """The branches, each with what it takes now."""
        self.branches = {branch.code: branch for branch in intake.branches_for(self.kind)}
        choices = [(code, intake.label_of(branch, kind=self.kind)) for code, branch in self.branches.items()]
        if self.kind in intake.KINDS_FOR_ANY_BRANCH:
            choices.append((ANY_BRANCH, str(_("Any branch, or I do not know"))))
        cast(forms.ChoiceField, self.fields["branch"]).choices = choices

    def clean_branch(self) -> Branch | None:
        """The branch itself; None for any."""
        return self.branches.get(self.cleaned_data["branch"])


class CompetenceSelect(forms.CheckboxSelectMultiple):
    """Tick boxes under their fields of work, each of which opens and closes. ``most`` may be ticked."""

    template_name = "signup/competence_select.html"
    most = 1

    def get_context(self, name, value, attrs) -> dict[str, Any]:
        """With the fields of work: one stands open if a box in it is ticked, or if there is no other."""
        context = super().get_context(name, value, attrs)
        groups = context["widget"]["optgroups"]
        context["widget"]["most"] = self.most
        context["widget"]["groups"] = [
            {
                "name": group,
                "options": options,
                "is_open": len(groups) == 1 or any(option["selected"] for option in options),
            }
            for group, options, _index in groups
        ]
        return context


class CompetencesForm(StepForm):
    """What she can do, from the editors' list."""

    kept_elsewhere = frozenset({"competences"})
    why = {"competences": _("We look for somebody who knows your kind of work.")}

    competences = forms.MultipleChoiceField(
        label=_("What is your work or education?"),
        help_text=_("It may be from any country. Open a field of work to see what is in it."),
        widget=CompetenceSelect,
        error_messages={
            "required": _("Choose at least one."),
            "invalid_choice": _("Choose from the list."),
            "invalid_list": _("Choose from the list."),
        },
    )

    def add_fields(self) -> None:
        """The competences, by field of work."""
        self.offered = {competence.code: competence for competence in Competence.objects.offered()}
        by_group: dict[str, list[tuple[str, str]]] = {}
        for competence in self.offered.values():
            by_group.setdefault(competence.group.name, []).append((competence.code, competence.name))
        field = cast(forms.MultipleChoiceField, self.fields["competences"])
        field.choices = list(by_group.items())
        field.widget.most = MOST_COMPETENCES[self.kind]

    def clean_competences(self) -> list[Competence]:
        """The competences themselves, no more than can be matched on."""
        chosen = [self.offered[code] for code in dict.fromkeys(self.cleaned_data["competences"])]
        most = MOST_COMPETENCES[self.kind]
        if len(chosen) > most:
            raise forms.ValidationError(
                _("Choose at most %(most)d. You chose %(chosen)d.") % {"most": most, "chosen": len(chosen)}
            )
        return chosen


class UnaskedForm(StepForm):
    """For a mentor whose competences no branch calls for just now: she decides how to go on."""

    APPLY, TELL_ME_WHEN = "apply", "tell_me_when"

    unasked = forms.ChoiceField(
        label=_("This branch does not look for your competences right now. What do you want to do?"),
        choices=[
            (APPLY, _("Apply all the same, and wait")),
            (TELL_ME_WHEN, _("Only hear from you when you look for them")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the answers."), "invalid_choice": _("Choose one of the answers.")},
    )
