-- The responsibility index of everybody, written by hand from the published formula (version 2026.1), for measuring the
-- engine against. It shares nothing with the engine: every number stands here once more. Parameter: %(as_of)s.
-- One row for each leading cadre in service: cadre_id, post_group, value, open_value (as if there were no sanction).
WITH leader AS (
    SELECT DISTINCT ON (a.cadre_id) a.cadre_id, a.level, COALESCE(a.is_principal, false) AS principal
    FROM cadres_appointment a
    JOIN cadres_cadre c ON c.id = a.cadre_id AND c.management_state = 'serving'
    WHERE a.is_leadership AND a.kind <> 'secondment' AND a.valid @> %(as_of)s::date
    ORDER BY a.cadre_id, a.is_main DESC, a.level DESC NULLS LAST, a.id
), placed AS (
    SELECT cadre_id,
           CASE WHEN level IN (1, 2) AND principal THEN 'township_head' WHEN level = 1 THEN 'township_deputy'
                WHEN level = 2 THEN 'township_member' WHEN principal THEN 'county_head' ELSE 'county_deputy' END AS post_group,
           CASE WHEN level IN (1, 2) AND principal THEN 1.25 WHEN level = 1 THEN 1 WHEN level = 2 THEN 1.1
                WHEN principal THEN 1.5 ELSE 1.25 END AS factor
    FROM leader WHERE level IN (1, 2, 3, 4)
), event AS (
    SELECT cadre_id, lower(valid) AS day, 1 AS dim, false AS sanction, 1.0 AS points
    FROM placements_stretch WHERE COALESCE(closed_on > %(as_of)s::date, true)
    UNION ALL
    SELECT cadre_id, closed_on, 1, false, 1.0 FROM placements_stretch WHERE closed_on <= %(as_of)s::date AND result <> ''
    UNION ALL
    SELECT cadre_id, closed_on, 2, false, CASE result WHEN 'met' THEN 1.5 WHEN 'partly' THEN 0.5 ELSE -1 END
    FROM placements_stretch WHERE closed_on <= %(as_of)s::date AND result IN ('met', 'partly', 'missed')
    UNION ALL
    SELECT r.cadre_id, r.since, 1, false, CASE r.part WHEN 'works' THEN 0.5 ELSE 1 END
    FROM assessments_projectrole r JOIN assessments_project p ON p.id = r.project_id
    WHERE p.stage <> 'stopped' AND r.part IN ('leads', 'on_site', 'works')
    UNION ALL
    SELECT cadre_id, since, 1, false,
           CASE part WHEN 'commander' THEN 1.5 WHEN 'deputy' THEN 1 WHEN 'member' THEN 0.5 ELSE 0.75 END
    FROM assessments_headquartersmember
    UNION ALL
    SELECT led.cadre_id, CASE WHEN led.met_on <= %(as_of)s::date THEN led.met_on ELSE led.planned_on + 1 END, 2, false,
           CASE WHEN led.met_on IS NULL OR led.met_on > %(as_of)s::date THEN -1 WHEN led.met_on > led.planned_on THEN 0.25 ELSE 1 END
    FROM (
        SELECT DISTINCT r.cadre_id, n.id, n.met_on, n.planned_on
        FROM assessments_projectrole r JOIN assessments_project p ON p.id = r.project_id AND p.stage <> 'stopped'
        JOIN assessments_projectnode n ON n.project_id = p.id
        WHERE r.part = 'leads' AND r.since <= n.planned_on AND (r.until IS NULL OR r.until >= n.planned_on)) AS led
    UNION ALL
    SELECT w.cadre_id, CASE WHEN i.done_on <= %(as_of)s::date THEN i.done_on ELSE i.due_on + 1 END, 2, false,
           CASE WHEN i.done_on IS NULL OR i.done_on > %(as_of)s::date THEN -1 WHEN i.done_on > i.due_on THEN 0.25 ELSE 1 END
    FROM measures_itemperson w JOIN measures_planitem i ON i.id = w.item_id WHERE i.due_on IS NOT NULL
    UNION ALL
    SELECT cadre_id, achieved_on, 2, false,
           CASE WHEN kind <> 'innovation' THEN 1 ELSE CASE level WHEN 'zone' THEN 1 WHEN 'city' THEN 1.5 WHEN 'province' THEN 2 ELSE 3 END END
    FROM assessments_projectresult
    UNION ALL
    SELECT cadre_id, decided_on, 3, false,
           CASE grade WHEN 'excellent' THEN 2 WHEN 'competent' THEN 1.5 WHEN 'basic' THEN -0.5 ELSE -2 END
    FROM cadres_appraisal WHERE grade IN ('excellent', 'competent', 'basic', 'incompetent')
    UNION ALL
    SELECT cadre_id, decided_on, 3, false, CASE word WHEN 'good' THEN 0.5 WHEN 'fair' THEN 0.25 WHEN 'plain' THEN 0 ELSE -0.5 END
    FROM assessments_dailyappraisal
    UNION ALL
    SELECT s.cadre_id, s.decided_on, 3, true, CASE k.family WHEN 'organizational' THEN -1.5 WHEN 'admonition' THEN -1 ELSE -2 END
    FROM accountability_sanction s
    JOIN accountability_sanctionkind k ON k.code = COALESCE(s.reduced_to_id, s.kind_id)
    JOIN cadres_matter m ON m.id = s.matter_id AND (m.exempted_on IS NULL OR m.exempted_on > %(as_of)s::date)
    UNION ALL
    SELECT cadre_id, held_on, 4, false, CASE WHEN good >= 90 THEN 2 WHEN good >= 75 THEN 1 ELSE -1.5 END
    FROM (
        SELECT r.cadre_id, r.held_on,
               CASE WHEN bool_and(g.valid >= r.least)
                    THEN round(sum(g.weight * (g.counts->>'excellent')::numeric / NULLIF(g.valid, 0)), 1)
                       + round(sum(g.weight * (g.counts->>'competent')::numeric / NULLIF(g.valid, 0)), 1)
                    WHEN sum(g.valid) >= r.least
                    THEN round(100 * sum((g.counts->>'excellent')::numeric) / NULLIF(sum(g.valid), 0), 1)
                       + round(100 * sum((g.counts->>'competent')::numeric) / NULLIF(sum(g.valid), 0), 1) END AS good
        FROM assessments_rating r JOIN assessments_ratinggroup g ON g.rating_id = r.id
        GROUP BY r.id) AS rated WHERE good IS NOT NULL
    UNION ALL
    SELECT a.cadre_id, a.held_on, 4, false, CASE f.level WHEN 'good' THEN 1.5 WHEN 'fair' THEN 1 WHEN 'plain' THEN 0 ELSE -1.5 END
    FROM assessments_finding f JOIN assessments_assessment a ON a.id = f.assessment_id
    WHERE f.dimension_id = 'pressure' AND f.level IN ('good', 'fair', 'plain', 'poor')
), fading AS (
    SELECT e.cadre_id, e.dim, e.sanction, e.points * round(LEAST(1, (36 - m.months) / 24.0), 4) AS points
    FROM event e
    CROSS JOIN LATERAL (SELECT (date_part('year', %(as_of)s::date) * 12 + date_part('month', %(as_of)s::date)
                             - date_part('year', e.day) * 12 - date_part('month', e.day))::int AS apart) AS g
    CROSS JOIN LATERAL (SELECT g.apart - (e.day + make_interval(months => g.apart) > %(as_of)s::date)::int AS months) AS m
    WHERE e.day <= %(as_of)s::date AND m.months < 36
), dimension AS (
    SELECT p.cadre_id, d.share,
           round(LEAST(GREATEST(100 * sum(f.points) / (d.whole * p.factor), 0), 100), 2) AS score,
           CASE WHEN bool_or(NOT f.sanction)  -- GREATEST would take nothing for nought
                THEN round(LEAST(GREATEST(100 * sum(f.points) FILTER (WHERE NOT f.sanction) / (d.whole * p.factor), 0), 100), 2)
           END AS open_score
    FROM placed p
    JOIN fading f ON f.cadre_id = p.cadre_id
    JOIN (VALUES (1, 25, 3.0), (2, 35, 4.0), (3, 25, 3.0), (4, 15, 3.0)) AS d(dim, share, whole) ON d.dim = f.dim
    GROUP BY p.cadre_id, d.share, d.whole, p.factor, f.dim
)
SELECT p.cadre_id, p.post_group,
       CASE WHEN sum(d.share) FILTER (WHERE d.score IS NOT NULL) >= 50
            THEN round(sum(d.share * d.score) / sum(d.share) FILTER (WHERE d.score IS NOT NULL), 2) END AS value,
       CASE WHEN sum(d.share) FILTER (WHERE d.open_score IS NOT NULL) >= 50
            THEN round(sum(d.share * d.open_score) / sum(d.share) FILTER (WHERE d.open_score IS NOT NULL), 2) END AS open_value
FROM placed p LEFT JOIN dimension d ON d.cadre_id = p.cadre_id
GROUP BY p.cadre_id, p.post_group
