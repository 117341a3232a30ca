"""Periods of sanctions under earlier texts of their regulations."""

import django.db.models.deletion
from django.db import migrations, models

from accountability.reference import kind_terms


def seed(apps, schema_editor):
    """Load the periods under earlier texts."""
    terms = apps.get_model("accountability", "KindTerm")
    terms.objects.using(schema_editor.connection.alias).bulk_create(terms(**row) for row in kind_terms())


class Migration(migrations.Migration):

    dependencies = [
        ('accountability', '0006_tolerance_scope'),
    ]

    operations = [
        migrations.CreateModel(
            name='KindTerm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('months', models.PositiveSmallIntegerField()),
                ('source', models.CharField(max_length=200)),
                ('in_force_from', models.DateField()),
                ('in_force_until', models.DateField()),
                ('verified', models.CharField(help_text='seen, high, medium, low', max_length=10)),
                ('kind', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='accountability.sanctionkind')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('in_force_until__gte', models.F('in_force_from'))), name='kind_term_dates_in_order'), models.UniqueConstraint(fields=('kind', 'in_force_from'), name='kind_term_once')],
            },
        ),
        migrations.RunPython(seed, migrations.RunPython.noop),
    ]
