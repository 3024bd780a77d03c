"""Every word of the interface exists in both languages."""

from mentornet import catalogues, paths


def test_every_message_has_its_danish():
    assert catalogues.problems(paths.ROOT, paths.LOCALE) == []


def test_the_reader_of_sources_sees_python_and_templates(tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "home" / "views.py").write_text('_("From Python")\nngettext("one", "%(count)d", 2)\n')
    template = (
        '<p>\n  {% translate "From a tag" %}\n'
        "  {% blocktranslate trimmed with a=b %}\n    From {{ a }}\n  {% endblocktranslate %}</p>"
    )
    (tmp_path / "templates" / "page.html").write_text(template)

    messages = {message.id for message in catalogues.read_sources(tmp_path) if message.id}

    assert messages == {"From Python", ("one", "%(count)d"), "From a tag", "From %(a)s"}


def test_a_missing_and_a_left_over_message_are_named(tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "views.py").write_text('_("New")\n_("Known")\n')
    target = catalogues.catalogue_file(tmp_path)
    target.parent.mkdir(parents=True)
    target.write_text('msgid ""\nmsgstr ""\n\nmsgid "Known"\nmsgstr ""\n\nmsgid "Lost"\nmsgstr "Tabt"\n')

    assert catalogues.problems(tmp_path, tmp_path) == ["missing: 'New'", "left over: 'Lost'", "not translated: 'Known'"]
