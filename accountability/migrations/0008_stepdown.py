"""Step-down cases with their situations and appeals; the link by which a measure has its case."""

import common.ids
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accountability', '0007_kind_terms'),
        ('cadres', '0017_verified_once'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('units', '0004_quota_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Situation',
            fields=[
                ('code', models.CharField(max_length=40, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('text_zh', models.CharField(max_length=200)),
                ('text_en', models.CharField(max_length=300)),
                ('is_local', models.BooleanField(default=False)),
                ('source', models.CharField(max_length=200)),
                ('listed_from', models.DateField()),
                ('listed_until', models.DateField(blank=True, null=True)),
                ('verified', models.CharField(help_text='seen, high, medium, low', max_length=10)),
            ],
            options={
                'ordering': ['is_local', 'number'],
            },
        ),
        migrations.CreateModel(
            name='StepDownAppeal',
            fields=[
                ('id', models.UUIDField(default=common.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('review', 'review by who has decided'), ('appeal', 'appeal to the next higher')], max_length=8, verbose_name='kind of appeal')),
                ('filed_on', models.DateField(verbose_name='filed on')),
                ('grounds', models.TextField(max_length=1000, verbose_name='grounds of the appeal')),
                ('due_on', models.DateField(verbose_name='to be answered by')),
                ('outcome', models.CharField(blank=True, choices=[('upheld', 'decision upheld'), ('withdrawn', 'decision to be withdrawn')], max_length=10, verbose_name='outcome of the appeal')),
                ('answered_on', models.DateField(blank=True, null=True, verbose_name='answered on')),
                ('answer_no', models.CharField(blank=True, max_length=80, verbose_name='number of the answer')),
            ],
            options={
                'ordering': ['filed_on', 'id'],
            },
        ),
        migrations.CreateModel(
            name='StepDownAppealEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=common.ids.uuid7, editable=False, serialize=False)),
                ('kind', models.CharField(choices=[('review', 'review by who has decided'), ('appeal', 'appeal to the next higher')], max_length=8, verbose_name='kind of appeal')),
                ('filed_on', models.DateField(verbose_name='filed on')),
                ('grounds', models.TextField(max_length=1000, verbose_name='grounds of the appeal')),
                ('due_on', models.DateField(verbose_name='to be answered by')),
                ('outcome', models.CharField(blank=True, choices=[('upheld', 'decision upheld'), ('withdrawn', 'decision to be withdrawn')], max_length=10, verbose_name='outcome of the appeal')),
                ('answered_on', models.DateField(blank=True, null=True, verbose_name='answered on')),
                ('answer_no', models.CharField(blank=True, max_length=80, verbose_name='number of the answer')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='StepDownCase',
            fields=[
                ('id', models.UUIDField(default=common.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('alert', models.CharField(choices=[('report', 'report received'), ('inspection', 'inspection, audit, investigation'), ('appraisal', 'appraisal and assessment'), ('index', 'responsibility index'), ('daily', 'daily knowledge of the person')], max_length=10, verbose_name='prompted by')),
                ('facts', models.TextField(max_length=2000, verbose_name='what is said')),
                ('prompted_on', models.DateField(verbose_name='prompted on')),
                ('due_on', models.DateField(verbose_name='to be verified by')),
                ('phase', models.CharField(choices=[('prompt', 'to be verified'), ('unfounded', 'not established'), ('verified', 'established by two'), ('proposed', 'adjustment proposed'), ('kept', 'decided: stays in post'), ('decided', 'adjustment decided'), ('talked', 'talked with'), ('placed', 'placed anew'), ('reviewed', 'reviewed after the period'), ('withdrawn', 'decision withdrawn')], default='prompt', max_length=10, verbose_name='phase')),
                ('first_on', models.DateField(blank=True, null=True, verbose_name='first finding on')),
                ('first_finding', models.TextField(blank=True, max_length=1000, verbose_name='first finding')),
                ('first_holds', models.BooleanField(blank=True, null=True, verbose_name='first finds it established')),
                ('second_on', models.DateField(blank=True, null=True, verbose_name='second finding on')),
                ('second_finding', models.TextField(blank=True, max_length=1000, verbose_name='second finding')),
                ('second_holds', models.BooleanField(blank=True, null=True, verbose_name='second finds it established')),
                ('way', models.CharField(blank=True, choices=[('lateral', 'another post of the same level'), ('rank', 'from the post to a rank'), ('removal', 'removed from the post'), ('demotion', 'a post of a lower level')], max_length=10, verbose_name='way of adjustment')),
                ('proposal', models.TextField(blank=True, max_length=1000, verbose_name='proposal')),
                ('proposed_on', models.DateField(blank=True, null=True, verbose_name='proposed on')),
                ('decision_no', models.CharField(blank=True, max_length=80, verbose_name='number of the decision')),
                ('decision_organ', models.CharField(blank=True, max_length=120, verbose_name='decided by')),
                ('reasons', models.TextField(blank=True, max_length=1000, verbose_name='reasons')),
                ('decided_on', models.DateField(blank=True, null=True, verbose_name='decided on')),
                ('told_on', models.DateField(blank=True, null=True, verbose_name='told on')),
                ('told_by', models.CharField(blank=True, max_length=120, verbose_name='told by')),
                ('reaction', models.TextField(blank=True, max_length=1000, verbose_name='what the person said')),
                ('placed_on', models.DateField(blank=True, null=True, verbose_name='placed on')),
                ('new_post', models.CharField(blank=True, max_length=200, verbose_name='new post or rank')),
                ('reviewed_on', models.DateField(blank=True, null=True, verbose_name='reviewed on')),
                ('review', models.TextField(blank=True, max_length=1000, verbose_name='what the review found')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
            ],
        ),
        migrations.CreateModel(
            name='StepDownCaseEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=common.ids.uuid7, editable=False, serialize=False)),
                ('alert', models.CharField(choices=[('report', 'report received'), ('inspection', 'inspection, audit, investigation'), ('appraisal', 'appraisal and assessment'), ('index', 'responsibility index'), ('daily', 'daily knowledge of the person')], max_length=10, verbose_name='prompted by')),
                ('facts', models.TextField(max_length=2000, verbose_name='what is said')),
                ('prompted_on', models.DateField(verbose_name='prompted on')),
                ('due_on', models.DateField(verbose_name='to be verified by')),
                ('phase', models.CharField(choices=[('prompt', 'to be verified'), ('unfounded', 'not established'), ('verified', 'established by two'), ('proposed', 'adjustment proposed'), ('kept', 'decided: stays in post'), ('decided', 'adjustment decided'), ('talked', 'talked with'), ('placed', 'placed anew'), ('reviewed', 'reviewed after the period'), ('withdrawn', 'decision withdrawn')], default='prompt', max_length=10, verbose_name='phase')),
                ('first_on', models.DateField(blank=True, null=True, verbose_name='first finding on')),
                ('first_finding', models.TextField(blank=True, max_length=1000, verbose_name='first finding')),
                ('first_holds', models.BooleanField(blank=True, null=True, verbose_name='first finds it established')),
                ('second_on', models.DateField(blank=True, null=True, verbose_name='second finding on')),
                ('second_finding', models.TextField(blank=True, max_length=1000, verbose_name='second finding')),
                ('second_holds', models.BooleanField(blank=True, null=True, verbose_name='second finds it established')),
                ('way', models.CharField(blank=True, choices=[('lateral', 'another post of the same level'), ('rank', 'from the post to a rank'), ('removal', 'removed from the post'), ('demotion', 'a post of a lower level')], max_length=10, verbose_name='way of adjustment')),
                ('proposal', models.TextField(blank=True, max_length=1000, verbose_name='proposal')),
                ('proposed_on', models.DateField(blank=True, null=True, verbose_name='proposed on')),
                ('decision_no', models.CharField(blank=True, max_length=80, verbose_name='number of the decision')),
                ('decision_organ', models.CharField(blank=True, max_length=120, verbose_name='decided by')),
                ('reasons', models.TextField(blank=True, max_length=1000, verbose_name='reasons')),
                ('decided_on', models.DateField(blank=True, null=True, verbose_name='decided on')),
                ('told_on', models.DateField(blank=True, null=True, verbose_name='told on')),
                ('told_by', models.CharField(blank=True, max_length=120, verbose_name='told by')),
                ('reaction', models.TextField(blank=True, max_length=1000, verbose_name='what the person said')),
                ('placed_on', models.DateField(blank=True, null=True, verbose_name='placed on')),
                ('new_post', models.CharField(blank=True, max_length=200, verbose_name='new post or rank')),
                ('reviewed_on', models.DateField(blank=True, null=True, verbose_name='reviewed on')),
                ('review', models.TextField(blank=True, max_length=1000, verbose_name='what the review found')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='sanction',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='sanction',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='sanction',
            name='delete_delete',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sanction',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_sanctionevent" ("cadre_id", "closed_on", "closing_finding", "closing_result", "decided_on", "document_no", "effect_until", "id", "kind_id", "matter_id", "months_decided", "organ", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reduced_to_id", "stepdown_id") SELECT new_values."cadre_id", new_values."closed_on", new_values."closing_finding", new_values."closing_result", new_values."decided_on", new_values."document_no", new_values."effect_until", new_values."id", new_values."kind_id", new_values."matter_id", new_values."months_decided", new_values."organ", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reduced_to_id", new_values."stepdown_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='edd917766a3fc0632e02ba1a7e3594fc4294ff8a', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_2041d', referencing='REFERENCING NEW TABLE AS new_values ', table='accountability_sanction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sanction',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_sanctionevent" ("cadre_id", "closed_on", "closing_finding", "closing_result", "decided_on", "document_no", "effect_until", "id", "kind_id", "matter_id", "months_decided", "organ", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reduced_to_id", "stepdown_id") SELECT new_values."cadre_id", new_values."closed_on", new_values."closing_finding", new_values."closing_result", new_values."decided_on", new_values."document_no", new_values."effect_until", new_values."id", new_values."kind_id", new_values."matter_id", new_values."months_decided", new_values."organ", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reduced_to_id", new_values."stepdown_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='759772ed908993a2bf6146affe0678b5a798fc70', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_505f1', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='accountability_sanction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sanction',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_sanctionevent" ("cadre_id", "closed_on", "closing_finding", "closing_result", "decided_on", "document_no", "effect_until", "id", "kind_id", "matter_id", "months_decided", "organ", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reduced_to_id", "stepdown_id") SELECT old_values."cadre_id", old_values."closed_on", old_values."closing_finding", old_values."closing_result", old_values."decided_on", old_values."document_no", old_values."effect_until", old_values."id", old_values."kind_id", old_values."matter_id", old_values."months_decided", old_values."organ", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reduced_to_id", old_values."stepdown_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='a156e02cce699d0c175eefd8c99e93db22a1e3a7', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_e1199', referencing='REFERENCING OLD TABLE AS old_values ', table='accountability_sanction', when='AFTER')),
        ),
        migrations.AddField(
            model_name='stepdownappeal',
            name='recorded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='stepdownappealevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='stepdownappealevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='accountability.stepdownappeal'),
        ),
        migrations.AddField(
            model_name='stepdownappealevent',
            name='recorded_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='stepdowncase',
            name='cadre',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stepdown_cases', to='cadres.cadre', verbose_name='cadre'),
        ),
        migrations.AddField(
            model_name='stepdowncase',
            name='decided_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='stepdowncase',
            name='first_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='first to verify'),
        ),
        migrations.AddField(
            model_name='stepdowncase',
            name='owner_unit',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='units.unit', verbose_name='office in charge'),
        ),
        migrations.AddField(
            model_name='stepdowncase',
            name='prompted_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='stepdowncase',
            name='proposed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='stepdowncase',
            name='second_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='second to verify'),
        ),
        migrations.AddField(
            model_name='stepdowncase',
            name='situation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accountability.situation', verbose_name='situation'),
        ),
        migrations.AddField(
            model_name='stepdownappealevent',
            name='case',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accountability.stepdowncase'),
        ),
        migrations.AddField(
            model_name='stepdownappeal',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='appeals', to='accountability.stepdowncase'),
        ),
        migrations.AddField(
            model_name='sanction',
            name='stepdown',
            field=models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sanction', to='accountability.stepdowncase'),
        ),
        migrations.AddField(
            model_name='sanctionevent',
            name='stepdown',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accountability.stepdowncase'),
        ),
        migrations.AddConstraint(
            model_name='sanction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ('stepdown_transfer', 'stepdown_demotion')), ('stepdown__isnull', False)), models.Q(models.Q(('kind__in', ('stepdown_transfer', 'stepdown_demotion')), _negated=True), ('stepdown', None)), _connector='OR'), name='sanction_stepdown_has_its_case', violation_error_message='A step-down has effect only by the decision of its case.'),
        ),
        migrations.AddConstraint(
            model_name='sanction',
            constraint=models.CheckConstraint(condition=models.Q(('reduced_to', None), models.Q(('reduced_to__in', ('stepdown_transfer', 'stepdown_demotion')), _negated=True), _connector='OR'), name='sanction_reduced_to_no_stepdown'),
        ),
        migrations.AddField(
            model_name='stepdowncaseevent',
            name='cadre',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cadres.cadre', verbose_name='cadre'),
        ),
        migrations.AddField(
            model_name='stepdowncaseevent',
            name='decided_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='stepdowncaseevent',
            name='first_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='first to verify'),
        ),
        migrations.AddField(
            model_name='stepdowncaseevent',
            name='owner_unit',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='units.unit', verbose_name='office in charge'),
        ),
        migrations.AddField(
            model_name='stepdowncaseevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='stepdowncaseevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='accountability.stepdowncase'),
        ),
        migrations.AddField(
            model_name='stepdowncaseevent',
            name='prompted_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='stepdowncaseevent',
            name='proposed_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='stepdowncaseevent',
            name='second_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='second to verify'),
        ),
        migrations.AddField(
            model_name='stepdowncaseevent',
            name='situation',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accountability.situation', verbose_name='situation'),
        ),
        migrations.AddIndex(
            model_name='stepdowncase',
            index=models.Index(fields=['cadre', 'prompted_on'], name='accountabil_cadre_i_01ef8f_idx'),
        ),
        migrations.AddConstraint(
            model_name='stepdowncase',
            constraint=models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('prompted_on'))), name='stepdown_due_after_prompt', violation_error_message='The deadline is not before the prompt.'),
        ),
        migrations.AddConstraint(
            model_name='stepdowncase',
            constraint=models.CheckConstraint(condition=models.Q(('first_by', None), ('second_by', None), models.Q(('first_by', models.F('second_by')), _negated=True), _connector='OR'), name='stepdown_verified_by_two', violation_error_message='Two different persons verify it.'),
        ),
        migrations.AddConstraint(
            model_name='stepdowncase',
            constraint=models.CheckConstraint(condition=models.Q(('phase__in', ['prompt', 'unfounded']), models.Q(models.Q(('first_finding', ''), _negated=True), models.Q(('second_finding', ''), _negated=True), ('first_by__isnull', False), ('first_holds', True), ('first_on__isnull', False), ('second_by__isnull', False), ('second_holds', True), ('second_on__isnull', False)), _connector='OR'), name='stepdown_nothing_before_two_findings', violation_error_message='Nothing follows from it before two persons have found it established.'),
        ),
        migrations.AddConstraint(
            model_name='stepdowncase',
            constraint=models.CheckConstraint(condition=models.Q(('phase__in', ['prompt', 'unfounded', 'verified']), models.Q(models.Q(('proposal', ''), _negated=True), models.Q(('way', ''), _negated=True), ('proposed_by__isnull', False), ('proposed_on__isnull', False)), _connector='OR'), name='stepdown_proposed_whole', violation_error_message='A proposal has its way, its day and its grounds.'),
        ),
        migrations.AddConstraint(
            model_name='stepdowncase',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('phase__in', ['prompt', 'unfounded', 'verified', 'proposed']), ('decided_by', None), ('decided_on', None)), models.Q(models.Q(('phase__in', ['prompt', 'unfounded', 'verified', 'proposed']), _negated=True), models.Q(('decision_no', ''), _negated=True), models.Q(('decision_organ', ''), _negated=True), models.Q(('reasons', ''), _negated=True), ('decided_by__isnull', False), ('decided_on__isnull', False), models.Q(('decided_by', models.F('proposed_by')), _negated=True)), _connector='OR'), name='stepdown_decided_by_another', violation_error_message='Somebody else decides than who has proposed.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stepdowncase',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_stepdowncaseevent" ("alert", "cadre_id", "decided_by_id", "decided_on", "decision_no", "decision_organ", "due_on", "facts", "first_by_id", "first_finding", "first_holds", "first_on", "id", "new_post", "owner_unit_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "placed_on", "prompted_by_id", "prompted_on", "proposal", "proposed_by_id", "proposed_on", "reaction", "reasons", "review", "reviewed_on", "second_by_id", "second_finding", "second_holds", "second_on", "situation_id", "told_by", "told_on", "version", "way") SELECT new_values."alert", new_values."cadre_id", new_values."decided_by_id", new_values."decided_on", new_values."decision_no", new_values."decision_organ", new_values."due_on", new_values."facts", new_values."first_by_id", new_values."first_finding", new_values."first_holds", new_values."first_on", new_values."id", new_values."new_post", new_values."owner_unit_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."phase", new_values."placed_on", new_values."prompted_by_id", new_values."prompted_on", new_values."proposal", new_values."proposed_by_id", new_values."proposed_on", new_values."reaction", new_values."reasons", new_values."review", new_values."reviewed_on", new_values."second_by_id", new_values."second_finding", new_values."second_holds", new_values."second_on", new_values."situation_id", new_values."told_by", new_values."told_on", new_values."version", new_values."way" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='3b1104bd260fc9dffc70a9ec7e98c69f07005ca6', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a8b8f', referencing='REFERENCING NEW TABLE AS new_values ', table='accountability_stepdowncase', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stepdowncase',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_stepdowncaseevent" ("alert", "cadre_id", "decided_by_id", "decided_on", "decision_no", "decision_organ", "due_on", "facts", "first_by_id", "first_finding", "first_holds", "first_on", "id", "new_post", "owner_unit_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "placed_on", "prompted_by_id", "prompted_on", "proposal", "proposed_by_id", "proposed_on", "reaction", "reasons", "review", "reviewed_on", "second_by_id", "second_finding", "second_holds", "second_on", "situation_id", "told_by", "told_on", "version", "way") SELECT new_values."alert", new_values."cadre_id", new_values."decided_by_id", new_values."decided_on", new_values."decision_no", new_values."decision_organ", new_values."due_on", new_values."facts", new_values."first_by_id", new_values."first_finding", new_values."first_holds", new_values."first_on", new_values."id", new_values."new_post", new_values."owner_unit_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."phase", new_values."placed_on", new_values."prompted_by_id", new_values."prompted_on", new_values."proposal", new_values."proposed_by_id", new_values."proposed_on", new_values."reaction", new_values."reasons", new_values."review", new_values."reviewed_on", new_values."second_by_id", new_values."second_finding", new_values."second_holds", new_values."second_on", new_values."situation_id", new_values."told_by", new_values."told_on", new_values."version", new_values."way" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='3a766547662fe0148a281da6708703c27fe14ee6', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_8e57f', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='accountability_stepdowncase', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stepdowncase',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_stepdowncaseevent" ("alert", "cadre_id", "decided_by_id", "decided_on", "decision_no", "decision_organ", "due_on", "facts", "first_by_id", "first_finding", "first_holds", "first_on", "id", "new_post", "owner_unit_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "placed_on", "prompted_by_id", "prompted_on", "proposal", "proposed_by_id", "proposed_on", "reaction", "reasons", "review", "reviewed_on", "second_by_id", "second_finding", "second_holds", "second_on", "situation_id", "told_by", "told_on", "version", "way") SELECT old_values."alert", old_values."cadre_id", old_values."decided_by_id", old_values."decided_on", old_values."decision_no", old_values."decision_organ", old_values."due_on", old_values."facts", old_values."first_by_id", old_values."first_finding", old_values."first_holds", old_values."first_on", old_values."id", old_values."new_post", old_values."owner_unit_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."phase", old_values."placed_on", old_values."prompted_by_id", old_values."prompted_on", old_values."proposal", old_values."proposed_by_id", old_values."proposed_on", old_values."reaction", old_values."reasons", old_values."review", old_values."reviewed_on", old_values."second_by_id", old_values."second_finding", old_values."second_holds", old_values."second_on", old_values."situation_id", old_values."told_by", old_values."told_on", old_values."version", old_values."way" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='b98c15388c0e646c80f65733313bfb09a1746760', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_493a4', referencing='REFERENCING OLD TABLE AS old_values ', table='accountability_stepdowncase', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='stepdownappeal',
            constraint=models.UniqueConstraint(fields=('case', 'kind'), name='stepdown_appeal_once', violation_error_message='This appeal is entered already.'),
        ),
        migrations.AddConstraint(
            model_name='stepdownappeal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answered_on', None), ('outcome', '')), models.Q(('answered_on__isnull', False), models.Q(('outcome', ''), _negated=True), models.Q(('answer_no', ''), _negated=True)), _connector='OR'), name='stepdown_appeal_answered_whole', violation_error_message='An answer has its outcome, number and day.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stepdownappeal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_stepdownappealevent" ("answer_no", "answered_on", "case_id", "due_on", "filed_on", "grounds", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id") SELECT new_values."answer_no", new_values."answered_on", new_values."case_id", new_values."due_on", new_values."filed_on", new_values."grounds", new_values."id", new_values."kind", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."recorded_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='5cd64a287296ee57efc11924fa7f6caf27b2b124', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_c1b77', referencing='REFERENCING NEW TABLE AS new_values ', table='accountability_stepdownappeal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stepdownappeal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_stepdownappealevent" ("answer_no", "answered_on", "case_id", "due_on", "filed_on", "grounds", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id") SELECT new_values."answer_no", new_values."answered_on", new_values."case_id", new_values."due_on", new_values."filed_on", new_values."grounds", new_values."id", new_values."kind", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."recorded_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6b48d81b8d70f8a6278020cf4c656fae4c699e61', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_01def', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='accountability_stepdownappeal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stepdownappeal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_stepdownappealevent" ("answer_no", "answered_on", "case_id", "due_on", "filed_on", "grounds", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id") SELECT old_values."answer_no", old_values."answered_on", old_values."case_id", old_values."due_on", old_values."filed_on", old_values."grounds", old_values."id", old_values."kind", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."recorded_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='419a4a3e1e12904f4859fb814b970aedd9047bca', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_d8512', referencing='REFERENCING OLD TABLE AS old_values ', table='accountability_stepdownappeal', when='AFTER')),
        ),
    ]
