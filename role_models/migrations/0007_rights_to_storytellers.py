from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("role_models", "0005_follow_ups")]

    operations = [
        migrations.AlterModelOptions(
            name="storyteller",
            options={
                "default_permissions": (),
                "ordering": ["name", "pk"],
                "permissions": [
                    ("view_storytellers", "Can see storytellers and what they allow"),
                    ("change_storytellers", "Can change storytellers, their places and recordings"),
                    ("act_for_storytellers", "Can write down what a storyteller allows or stops"),
                    ("open_storyteller_contact", "Can open how to reach a storyteller"),
                ],
                "verbose_name": "storyteller",
                "verbose_name_plural": "storytellers",
            },
        ),
    ]
