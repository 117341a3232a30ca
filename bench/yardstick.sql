-- What the engine stores, said once more by hand: one row a cadre and step with status, earliest day, outcome of every rule.
-- Written from the regulations, the rule files read as data and docs/rules.md, without the compiler, the checks and the facts.
-- Today's rules only; a start known by its year alone (precision `year`) counts from 1 January, as the generated data have none.
WITH serving AS MATERIALIZED (
    SELECT id AS cadre_id, identity, identity IN ('civil_servant', 'ref_managed') AS civil, work_started, party_joined,
           party_full_on, birth, home_unit_id
      FROM cadres_cadre WHERE management_state = 'serving'
),
-- Posts at the person's own level, and ranks: what tenure counts.
post AS (
    SELECT cadre_id, 'level:' || COALESCE(person_level, level) AS code, COALESCE(person_level, level) AS number, valid
      FROM cadres_appointment
     WHERE is_main AND kind <> 'secondment' AND COALESCE(person_level, level) IS NOT NULL AND lower(valid) <= %(as_of)s::date
),
held_rank AS (
    SELECT cadre_id, scale, rank, CASE scale WHEN 'civil' THEN 'rank:' || rank ELSE 'staff:' || (11 - rank) END AS code, valid
      FROM cadres_rankperiod WHERE lower(valid) <= %(as_of)s::date
),
period AS MATERIALIZED (
    SELECT cadre_id, code, valid FROM post UNION ALL SELECT cadre_id, code, valid FROM held_rank
),
now_at AS MATERIALIZED (
    SELECT s.cadre_id, s.identity, s.civil, p.level, r.rank
      FROM serving AS s
      LEFT JOIN (SELECT cadre_id, max(number) AS level FROM post WHERE valid @> %(as_of)s::date GROUP BY 1) AS p USING (cadre_id)
      LEFT JOIN (SELECT cadre_id, scale, max(rank) AS rank FROM held_rank WHERE valid @> %(as_of)s::date GROUP BY 1, 2) AS r
             ON r.cadre_id = s.cadre_id AND (r.scale = 'staff') = (s.identity = 'institution')
),
-- Who may be ready for what: level null = any, 0 = none; rank likewise. Civil ladders and staff grades.
candidate (step, staff, level, rank) AS (
    VALUES ('lead-1', false, 0, 1), ('lead-1', false, 0, 2), ('lead-1', false, 0, 3), ('lead-1', false, 0, 4),
           ('lead-2', false, 1, NULL), ('lead-2', false, 0, 3), ('lead-2', false, 0, 4), ('lead-2', false, 0, 5), ('lead-2', false, 0, 6),
           ('lead-3', false, 2, NULL), ('lead-3', false, 0, 5), ('lead-3', false, 0, 6), ('lead-3', false, 0, 7), ('lead-3', false, 0, 8),
           ('lead-4', false, 3, NULL), ('lead-4', false, 0, 7), ('lead-4', false, 0, 8), ('lead-4', false, 0, 9), ('lead-4', false, 0, 10),
           ('lead-5', false, 4, NULL), ('lead-6', false, 5, NULL), ('lead-7', false, 6, NULL), ('lead-8', false, 7, NULL),
           ('rank-2', false, NULL, 1), ('rank-3', false, NULL, 2), ('rank-4', false, NULL, 3), ('rank-4', false, 1, 0),
           ('rank-5', false, NULL, 4), ('rank-6', false, NULL, 5), ('rank-6', false, 2, 0), ('rank-7', false, NULL, 6),
           ('rank-8', false, NULL, 7), ('rank-8', false, 3, 0), ('rank-9', false, NULL, 8), ('rank-10', false, NULL, 9),
           ('rank-10', false, 4, 0), ('rank-11', false, NULL, 10), ('rank-12', false, NULL, 11), ('rank-12', false, 5, 0),
           ('staff-8', true, NULL, 2), ('staff-7', true, NULL, 3), ('staff-7', true, 1, 0), ('staff-6', true, NULL, 4),
           ('staff-6', true, 2, 0), ('staff-5', true, NULL, 5), ('staff-5', true, 3, 0)
),
task AS MATERIALIZED (
    SELECT DISTINCT n.cadre_id, c.step, left(c.step, 4) = 'lead' AS lead, left(c.step, 4) = 'rank' AS climbs,
           split_part(c.step, '-', 2)::int AS target
      FROM now_at AS n JOIN candidate AS c
        ON (CASE WHEN c.staff THEN n.identity = 'institution' ELSE n.civil END)
       AND (c.level IS NULL OR c.level = COALESCE(n.level, 0)) AND (c.rank IS NULL OR c.rank = COALESCE(n.rank, 0))
       AND (n.level IS NOT NULL OR n.rank IS NOT NULL)
),
-- Years of service: 条例 8(3), 乡科级, 并行规定 18, staff grades. `bonus`: 优秀 shortens and 不称职 stops, as art. 19 says of ranks.
duty (step, rule, months, bonus, codes) AS (
    VALUES ('lead-1', 'XK-01', 36, false, '{rank:2,rank:3,rank:4,rank:5,rank:6}'::text[]),
           ('lead-2', 'XK-02', 24, false, '{level:1,rank:3,rank:4,rank:5,rank:6}'),
           ('lead-3', 'XR-08-3b', 36, false, '{level:2,rank:5,rank:6,rank:7,rank:8}'),
           ('lead-4', 'XR-08-3a', 24, false, '{level:3,rank:7,rank:8,rank:9,rank:10}'),
           ('lead-5', 'XR-08-3b', 36, false, '{level:4}'), ('lead-6', 'XR-08-3a', 24, false, '{level:5}'),
           ('lead-7', 'XR-08-3b', 36, false, '{level:6}'), ('lead-8', 'XR-08-3a', 24, false, '{level:7}'),
           ('rank-2', 'RK-18-1K', 24, true, '{rank:1}'), ('rank-3', 'RK-18-4Z', 24, true, '{rank:2}'),
           ('rank-4', 'RK-18-3Z', 24, true, '{level:1,rank:3}'), ('rank-5', 'RK-18-2Z', 24, true, '{rank:4}'),
           ('rank-6', 'RK-18-1Z', 24, true, '{level:2,rank:5}'), ('rank-7', 'RK-18-4D', 24, true, '{rank:6}'),
           ('rank-8', 'RK-18-3D', 24, true, '{level:3,rank:7}'), ('rank-9', 'RK-18-2D', 24, true, '{rank:8}'),
           ('rank-10', 'RK-18-1D', 36, true, '{level:4,rank:9}'), ('rank-11', 'RK-18-2X', 48, true, '{rank:10}'),
           ('rank-12', 'RK-18-1X', 48, true, '{level:5,rank:11}'),
           ('staff-8', 'SY-01', 36, false, '{staff:9}'), ('staff-7', 'SY-01', 36, false, '{staff:8,level:1}'),
           ('staff-6', 'SY-01', 36, false, '{staff:7,level:2}'), ('staff-5', 'SY-01', 24, false, '{staff:6,level:3}')
),
-- A calendar year is closed on 30 April of the next, or for a person as soon as the grade is decided.
grade AS MATERIALIZED (
    SELECT cadre_id, year, grade FROM cadres_appraisal WHERE decided_on <= %(as_of)s::date
),
closed AS MATERIALIZED (
    SELECT s.cadre_id, c.year, g.grade
      FROM serving AS s
      CROSS JOIN LATERAL (SELECT extract(year FROM %(as_of)s::date)::int - 1 AS last) AS l
      LEFT JOIN grade AS f ON f.cadre_id = s.cadre_id AND f.year = l.last
      CROSS JOIN LATERAL (SELECT CASE WHEN f.year IS NOT NULL OR %(as_of)s::date >= make_date(l.last + 1, 4, 30)
                                      THEN l.last ELSE l.last - 1 END AS year) AS c
      LEFT JOIN grade AS g ON g.cadre_id = s.cadre_id AND g.year = c.year
),
service AS MATERIALIZED (
    SELECT t.cadre_id, t.step, d.rule, d.months, d.bonus,
           range_agg(p.valid) AS days,
           range_agg(int4range((extract(year FROM lower(p.valid)) * 12 + extract(month FROM lower(p.valid)))::int,
                               (extract(year FROM upper(p.valid)) * 12 + extract(month FROM upper(p.valid)))::int)) AS counted
      FROM task AS t JOIN duty AS d USING (step)
      LEFT JOIN period AS p ON p.cadre_id = t.cadre_id AND p.code = ANY (d.codes)
     GROUP BY 1, 2, 3, 4, 5
),
held_year AS (
    SELECT v.cadre_id, v.step, years.y AS year
      FROM service AS v
      CROSS JOIN LATERAL generate_series(extract(year FROM lower(v.days))::int, extract(year FROM %(as_of)s::date)::int) AS years (y)
     WHERE v.days && daterange(make_date(years.y, 1, 1), LEAST(make_date(years.y + 1, 1, 1), %(as_of)s::date + 1))
),
tally AS (
    SELECT h.cadre_id, h.step, count(*) FILTER (WHERE g.grade = 'excellent') AS excellent,
           count(*) FILTER (WHERE g.grade = 'incompetent') AS incompetent,
           count(*) FILTER (WHERE g.grade IN ('basic', 'ungraded', 'case_open', 'not_assessed')) AS lost,
           count(*) FILTER (WHERE g.grade IS NULL AND h.year <= c.year) AS missing
      FROM held_year AS h JOIN closed AS c USING (cadre_id)
      LEFT JOIN grade AS g ON g.cadre_id = h.cadre_id AND g.year = h.year
     GROUP BY 1, 2
),
graded AS (
    SELECT v.cadre_id, v.step, v.rule, v.bonus, v.counted, v.days IS NULL AS never,
           v.months - CASE WHEN v.bonus THEN 6 * y.excellent ELSE 0 END
                    + 12 * (y.lost + CASE WHEN v.bonus THEN 0 ELSE y.incompetent END) AS need,
           v.bonus AND y.incompetent > 0 AS stopped, y.missing
      FROM service AS v LEFT JOIN tally AS y USING (cadre_id, step)
),
reached AS (
    SELECT g.cadre_id, g.step, g.rule, g.never, g.stopped, g.missing, w.*
      FROM graded AS g
      CROSS JOIN LATERAL (
           SELECT min(e.start + GREATEST(g.need - e.before, 0)) FILTER (WHERE e.before + e.long >= g.need) AS met,
                  min(e.start + GREATEST(g.need + 12 * g.missing - e.before, 0))
                      FILTER (WHERE e.before + e.long >= g.need + 12 * g.missing) AS worst,
                  min(e.start + GREATEST(g.need - CASE WHEN g.bonus THEN 6 * g.missing ELSE 0 END - e.before, 0))
                      FILTER (WHERE e.before + e.long >= g.need - CASE WHEN g.bonus THEN 6 * g.missing ELSE 0 END) AS best
             FROM (SELECT lower(r) AS start, COALESCE(upper(r), 999999) - lower(r) AS long,
                          sum(COALESCE(upper(r), 999999) - lower(r)) OVER (ORDER BY lower(r)) - (COALESCE(upper(r), 999999) - lower(r)) AS before
                     FROM unnest(g.counted) AS u (r)) AS e
           ) AS w
),
tenure AS (
    SELECT cadre_id, step, rule, 'BLOCK' AS effect,
           CASE WHEN never OR stopped THEN 'FAIL' WHEN worst <= n.month THEN 'PASS'
                WHEN best IS NULL OR best > n.month THEN 'FAIL' WHEN missing > 0 THEN 'INCOMPLETE' ELSE 'FAIL' END AS outcome,
           CASE WHEN NOT never AND NOT stopped AND missing = 0 AND met > n.month
                THEN make_date(((met - 1) / 12)::int, ((met - 1)::int - ((met - 1) / 12)::int * 12 + 1)::int, 1) END AS met_on
      FROM reached
      CROSS JOIN (SELECT (extract(year FROM %(as_of)s::date) * 12 + extract(month FROM %(as_of)s::date))::int AS month) AS n
),
-- 影响期: not of exempted matters; an investigation that is open; a measure that has ended without its finding.
trouble AS MATERIALIZED (
    SELECT m.cadre_id, bool_or(m.kind = 'investigation' AND (m.closed_on IS NULL OR m.closed_on > %(as_of)s::date)) AS investigated,
           bool_or(x.open) AS open, bool_or(x.open AND x.effect_until IS NULL) AS for_ever,
           max(x.effect_until) FILTER (WHERE x.open) AS until,
           bool_or(NOT x.open AND x.family IN ('admonition', 'organizational')
                   AND (x.closed_on IS NULL OR x.closed_on > %(as_of)s::date)) AS unclosed
      FROM cadres_matter AS m
      LEFT JOIN (SELECT s.*, k.family, COALESCE(s.effect_until >= %(as_of)s::date, true) AS open
                   FROM accountability_sanction AS s JOIN accountability_sanctionkind AS k ON k.code = s.kind_id
                  WHERE (k.blocks_leadership OR k.blocks_rank) AND s.decided_on <= %(as_of)s::date) AS x ON x.matter_id = m.id
     WHERE m.opened_on <= %(as_of)s::date AND (m.exempted_on IS NULL OR m.exempted_on > %(as_of)s::date)
     GROUP BY 1
),
-- 基层: the mark on the post, else the default of its unit or of one above, for the time it holds; else undecided.
local_unit AS MATERIALIZED (
    SELECT below.id, range_agg(d.valid) AS valid
      FROM units_grassrootsdefault AS d JOIN units_unit AS u ON u.id = d.unit_id
      JOIN units_unit AS below ON starts_with(below.path, u.path) GROUP BY 1
),
local_part AS (
    SELECT a.cadre_id, a.valid * daterange(NULL, NULL) AS span,
           CASE WHEN a.grassroots THEN datemultirange(a.valid)
                WHEN a.grassroots IS NULL THEN datemultirange(a.valid) * l.valid END AS known,
           CASE WHEN a.grassroots IS NOT FALSE THEN datemultirange(a.valid) END AS possible,
           a.grassroots IS NOT NULL OR l.id IS NOT NULL AS decided
      FROM cadres_appointment AS a LEFT JOIN local_unit AS l ON l.id = a.unit_id
     WHERE lower(a.valid) <= %(as_of)s::date
       AND a.cadre_id IN (SELECT cadre_id FROM task WHERE step IN ('lead-3', 'lead-4'))
    UNION ALL
    SELECT cadre_id, valid, datemultirange(valid), datemultirange(valid), true FROM cadres_grassrootsperiod
     WHERE lower(valid) <= %(as_of)s::date
),
local_span AS (
    SELECT cadre_id, 'XR-08-1b' AS rule, range_agg(r) AS days, true AS decided
      FROM local_part LEFT JOIN LATERAL unnest(possible) AS u (r) ON true GROUP BY 1
    UNION ALL
    SELECT cadre_id, 'XR-08-1c', range_agg(r), bool_or(decided)
      FROM local_part LEFT JOIN LATERAL unnest(known) AS u (r) ON true GROUP BY 1
),
local_sum AS MATERIALIZED (
    SELECT s.cadre_id, s.rule, s.decided, w.met
      FROM local_span AS s
      CROSS JOIN LATERAL (
           SELECT min(e.start + GREATEST(24 - e.before, 0)) FILTER (WHERE e.before + e.long >= 24) AS met
             FROM (SELECT b.start, b.stop - b.start AS long, sum(b.stop - b.start) OVER (ORDER BY b.start, b.stop) - (b.stop - b.start) AS before
                     FROM (SELECT (extract(year FROM lower(r)) * 12 + extract(month FROM lower(r)))::int AS start,
                                  COALESCE((extract(year FROM upper(r)) * 12 + extract(month FROM upper(r)))::int, 999999) AS stop
                             FROM unnest(s.days) AS u (r)) AS b) AS e
           ) AS w
),
lower_post AS MATERIALIZED (
    SELECT cadre_id, level, count(DISTINCT (COALESCE(unit_id::text, unit_text), title)) AS posts
      FROM cadres_appointment
     WHERE kind <> 'secondment' AND level IS NOT NULL AND lower(valid) <= %(as_of)s::date GROUP BY 1, 2
),
schooling AS MATERIALIZED (
    SELECT cadre_id, max(CASE WHEN education ~ '^1' THEN 5 WHEN education ~ '^2' THEN 4
                              WHEN education IN ('3', '31', '32', '33', '34') THEN 3 ELSE 2 END) AS level
      FROM cadres_education
     WHERE education <> '' AND (graduated IS NULL OR rpad(graduated, 10, '-01') <= %(as_of)s::date::text)
     GROUP BY 1
),
-- A partial date is an interval: true for its last day is true, false for its first is false, else to be judged.
known_date AS MATERIALIZED (
    SELECT s.cadre_id, k.kind, k.verified, v.earliest,
           (CASE length(k.value) WHEN 4 THEN v.earliest + interval '1 year' - interval '1 day'
                                 WHEN 7 THEN v.earliest + interval '1 month' - interval '1 day' ELSE v.earliest END)::date AS latest
      FROM serving AS s
      LEFT JOIN cadres_dateverification AS w ON w.cadre_id = s.cadre_id AND w.kind = 'work_started'
      LEFT JOIN cadres_dateverification AS b ON b.cadre_id = s.cadre_id AND b.kind = 'birth'
      LEFT JOIN cadres_dateverification AS j ON j.cadre_id = s.cadre_id AND j.kind = 'party_joined'
      CROSS JOIN LATERAL (VALUES ('work', w.value IS NOT NULL, COALESCE(w.value, s.work_started)), ('party', false, s.party_full_on),
                                 ('birth', b.value IS NOT NULL, COALESCE(b.value, s.birth)),
                                 ('joined', true, COALESCE(j.value, s.party_joined))) AS k (kind, verified, value)
      CROSS JOIN LATERAL (SELECT (CASE length(k.value) WHEN 4 THEN k.value || '-01-01' WHEN 7 THEN k.value || '-01'
                                                       ELSE k.value END)::date AS earliest) AS v
     WHERE s.civil AND k.value IS NOT NULL
),
-- Nothing rests on dates that cannot be true together: work before 14, full member before 18 or before joining. Verified ones stand.
dated AS MATERIALIZED (
    SELECT s.cadre_id, r.rule, r.years, d.earliest, d.latest,
           CASE WHEN r.kind = 'party' THEN d.latest < b.earliest + interval '18 years' OR d.latest < j.earliest
                ELSE NOT d.verified AND w.latest < b.earliest + interval '14 years' END AS impossible
      FROM serving AS s
      CROSS JOIN (VALUES ('XR-08-1a', 'work', 5), ('XR-08-7', 'party', 3), ('AG-01', 'birth', 55)) AS r (rule, kind, years)
      LEFT JOIN known_date AS d ON d.cadre_id = s.cadre_id AND d.kind = r.kind
      LEFT JOIN known_date AS b ON b.cadre_id = s.cadre_id AND b.kind = 'birth'
      LEFT JOIN known_date AS w ON w.cadre_id = s.cadre_id AND w.kind = 'work'
      LEFT JOIN known_date AS j ON j.cadre_id = s.cadre_id AND j.kind = 'joined'
     WHERE s.civil
),
elapsed AS MATERIALIZED (
    SELECT cadre_id, rule,
           CASE WHEN earliest IS NULL THEN 'INCOMPLETE' WHEN impossible THEN 'REVIEW'
                WHEN latest + make_interval(years => years) <= %(as_of)s::date THEN 'PASS'
                WHEN earliest + make_interval(years => years) > %(as_of)s::date THEN 'FAIL' ELSE 'REVIEW' END AS outcome,
           CASE WHEN NOT COALESCE(impossible, false) AND earliest + make_interval(years => years) > %(as_of)s::date
                THEN (latest + make_interval(years => years))::date END AS met_on
      FROM dated
),
-- 职数: the approved numbers of the unit or the nearest above with any; holders down to the next such unit use them.
quota AS MATERIALIZED (
    SELECT q.id, q.unit_id, q.grades, q.approved - q.reserved AS room, u.path
      FROM units_quota AS q JOIN units_unit AS u ON u.id = q.unit_id
     WHERE q.ladder = 'rank' AND q.valid @> %(as_of)s::date
),
belongs AS MATERIALIZED (
    SELECT s.cadre_id, o.owner, r.rank AS held
      FROM serving AS s
      JOIN (SELECT u.id, (SELECT q.unit_id FROM quota AS q WHERE starts_with(u.path, q.path) ORDER BY length(q.path) DESC LIMIT 1) AS owner
              FROM units_unit AS u) AS o ON o.id = s.home_unit_id
      LEFT JOIN held_rank AS r ON r.cadre_id = s.cadre_id AND r.scale = 'civil' AND r.valid @> %(as_of)s::date
),
room AS MATERIALIZED (
    SELECT q.id, q.unit_id, q.grades, count(b.cadre_id) < q.room AS vacant
      FROM quota AS q LEFT JOIN belongs AS b ON b.owner = q.unit_id AND b.held = ANY (q.grades)
     GROUP BY q.id, q.unit_id, q.grades, q.room
),
-- Who rises needs room in every quota of the new rank that does not hold them already.
opening AS MATERIALIZED (
    SELECT a.*, COALESCE((SELECT bool_and(r.vacant OR a.held = ANY (r.grades)) FROM room AS r
                           WHERE r.unit_id = a.owner AND a.target = ANY (r.grades)), false) AS vacant
      FROM (SELECT DISTINCT b.owner, t.target, COALESCE(b.held, 0) AS held
              FROM task AS t JOIN belongs AS b USING (cadre_id) WHERE t.climbs AND b.owner IS NOT NULL) AS a
),
-- 学时: what is not online, by hours or by days; whoever has no entry is not compared.
trained AS MATERIALIZED (
    SELECT cadre_id,
           COALESCE(sum(hours) FILTER (WHERE inside), 0) >= 550 OR COALESCE(sum(days) FILTER (WHERE inside), 0) >= 90 AS five_years,
           COALESCE(sum(hours) FILTER (WHERE last), 0) >= 90 OR COALESCE(sum(days) FILTER (WHERE last), 0) >= 12 AS last_year
      FROM (SELECT cadre_id, hours, days, ("on" + interval '5 years')::date > %(as_of)s::date AS inside,
                   extract(year FROM "on") = extract(year FROM %(as_of)s::date) - 1 AS last
              FROM training_hoursentry WHERE mode <> 'online' AND "on" <= %(as_of)s::date) AS entry
     GROUP BY cadre_id
),
line AS (
    SELECT cadre_id, step, rule, effect, outcome, met_on FROM tenure
    UNION ALL
    SELECT t.cadre_id, t.step, CASE WHEN t.lead THEN 'XR-24-6' WHEN t.climbs THEN 'RK-21' ELSE 'SN-01' END, 'BLOCK',
           CASE WHEN x.investigated OR x.open THEN 'FAIL' WHEN x.unclosed THEN 'REVIEW' ELSE 'PASS' END,
           CASE WHEN x.open AND NOT x.investigated AND NOT x.for_ever THEN x.until + 1 END
      FROM task AS t LEFT JOIN trouble AS x USING (cadre_id)
    UNION ALL
    SELECT t.cadre_id, t.step, CASE WHEN t.lead THEN 'XR-24-3' ELSE 'AS-04' END, 'BLOCK',
           CASE WHEN c.grade IN ('basic', 'incompetent') THEN 'FAIL' WHEN c.grade IS NOT NULL THEN 'PASS'
                WHEN d.earliest > make_date(c.year, 12, 31) THEN 'NA' ELSE 'INCOMPLETE' END,
           CASE WHEN c.grade IN ('basic', 'incompetent') THEN make_date(c.year + 2, 4, 30) END
      FROM task AS t JOIN closed AS c USING (cadre_id) LEFT JOIN dated AS d ON d.cadre_id = t.cadre_id AND d.rule = 'XR-08-1a'
     WHERE t.lead OR t.climbs
    UNION ALL
    SELECT t.cadre_id, t.step, CASE WHEN t.lead THEN 'XR-08-4' ELSE 'SY-02' END, 'REVIEW',
           CASE WHEN s.level IS NULL THEN 'INCOMPLETE' WHEN s.level >= CASE WHEN t.lead AND t.target >= 5 THEN 4 ELSE 3 END THEN 'PASS' ELSE 'FAIL' END,
           NULL
      FROM task AS t LEFT JOIN schooling AS s USING (cadre_id) WHERE t.lead OR t.step IN ('staff-6', 'staff-5')
    UNION ALL
    SELECT t.cadre_id, t.step, e.rule, CASE e.rule WHEN 'XR-08-1a' THEN 'BLOCK' WHEN 'XR-08-7' THEN 'decision' ELSE 'INFO' END,
           CASE WHEN e.rule <> 'AG-01' THEN e.outcome
                WHEN e.outcome = 'PASS' THEN 'FAIL' WHEN e.outcome = 'FAIL' THEN 'PASS' ELSE e.outcome END, e.met_on
      FROM task AS t JOIN elapsed AS e USING (cadre_id) WHERE t.lead AND (e.rule = 'AG-01' OR t.target IN (3, 4))
    UNION ALL
    SELECT t.cadre_id, t.step, l.rule, CASE l.rule WHEN 'XR-08-1b' THEN 'BLOCK' ELSE 'REVIEW' END,
           CASE WHEN NOT l.decided THEN 'INCOMPLETE' WHEN l.met <= n.month THEN 'PASS' ELSE 'FAIL' END,
           CASE WHEN l.met > n.month THEN make_date(((l.met - 1) / 12)::int, ((l.met - 1)::int - ((l.met - 1) / 12)::int * 12 + 1)::int, 1) END
      FROM task AS t JOIN local_sum AS l USING (cadre_id)
      CROSS JOIN (SELECT (extract(year FROM %(as_of)s::date) * 12 + extract(month FROM %(as_of)s::date))::int AS month) AS n
     WHERE t.step IN ('lead-3', 'lead-4')
    UNION ALL
    SELECT t.cadre_id, t.step, 'XR-08-2', 'REVIEW',
           CASE WHEN (SELECT sum(p.posts) FROM lower_post AS p WHERE p.cadre_id = t.cadre_id
                         AND p.level = ANY (CASE t.target WHEN 3 THEN '{1,2}'::int[] WHEN 4 THEN '{3}' WHEN 5 THEN '{3,4}'
                                            WHEN 6 THEN '{5}' WHEN 7 THEN '{5,6}' ELSE '{7}' END)) >= 2 THEN 'PASS' ELSE 'FAIL' END, NULL
      FROM task AS t WHERE t.lead AND t.target >= 3
    UNION ALL
    SELECT t.cadre_id, t.step, 'RK-11', 'ADVISORY', CASE WHEN b.owner IS NULL THEN 'NA' WHEN o.vacant THEN 'PASS' ELSE 'FAIL' END, NULL
      FROM task AS t JOIN belongs AS b USING (cadre_id)
      LEFT JOIN opening AS o ON o.owner = b.owner AND o.target = t.target AND o.held = COALESCE(b.held, 0)
     WHERE t.climbs
    UNION ALL
    SELECT t.cadre_id, t.step, u.rule, u.effect,
           CASE WHEN h.cadre_id IS NULL THEN 'NA' WHEN CASE u.years WHEN 5 THEN h.five_years ELSE h.last_year END THEN 'PASS' ELSE 'FAIL' END, NULL
      FROM task AS t
      JOIN (VALUES ('XR-08-5', 'REVIEW', 5, 'lead', 4, 8), ('TR-02', 'ADVISORY', 1, 'lead', 1, 3),
                   ('TR-01', 'ADVISORY', 5, 'rank', 8, 12), ('TR-02', 'ADVISORY', 1, 'rank', 2, 7)) AS u (rule, effect, years, ladder, low, high)
        ON left(t.step, 4) = u.ladder AND t.target BETWEEN u.low AND u.high
      LEFT JOIN trained AS h USING (cadre_id)
    UNION ALL  -- 同等条件优先: told of who was granted it
    SELECT DISTINCT t.cadre_id, t.step, 'YX-01', 'INFO', 'PASS', NULL::date
      FROM task AS t JOIN measures_grant AS g USING (cadre_id) JOIN measures_measure AS m ON m.id = g.measure_id
     WHERE m.aspect IN ('resources', 'advancement') AND g.state IN ('granted', 'revoked') AND g.granted_on <= %(as_of)s::date
       AND (g.effect_until IS NULL OR g.effect_until >= %(as_of)s::date) AND (g.revoked_on IS NULL OR g.revoked_on > %(as_of)s::date)
)
SELECT cadre_id, step,
       CASE WHEN bool_or(effect = 'BLOCK' AND outcome = 'FAIL') THEN 'not_yet'
            WHEN bool_or(effect IN ('BLOCK', 'REVIEW') AND outcome = 'INCOMPLETE') THEN 'incomplete'
            WHEN bool_or(effect IN ('BLOCK', 'REVIEW') AND outcome IN ('FAIL', 'REVIEW')) THEN 'judgement'
            ELSE 'held' END AS status,
       CASE WHEN NOT bool_or(effect = 'BLOCK' AND outcome = 'FAIL' AND met_on IS NULL)
            THEN max(met_on) FILTER (WHERE effect = 'BLOCK' AND outcome = 'FAIL') END AS earliest_on,
       jsonb_object_agg(rule, outcome) AS outcomes
  FROM line GROUP BY 1, 2
UNION ALL
SELECT n.cadre_id, 'none', CASE WHEN u.unknown THEN 'incomplete' ELSE 'na' END, NULL,
       jsonb_build_object('position', CASE WHEN u.unknown THEN 'INCOMPLETE' ELSE 'NA' END)
  FROM now_at AS n
  CROSS JOIN LATERAL (SELECT n.identity = '' OR ((n.civil OR n.identity = 'institution') AND n.level IS NULL AND n.rank IS NULL
               AND NOT EXISTS (SELECT 1 FROM cadres_appointment AS a WHERE a.cadre_id = n.cadre_id AND a.is_main AND a.kind <> 'secondment'
                                  AND a.valid @> %(as_of)s::date AND a.category IN ('professional', 'skilled'))) AS unknown) AS u
 WHERE NOT EXISTS (SELECT 1 FROM task AS t WHERE t.cadre_id = n.cadre_id)
