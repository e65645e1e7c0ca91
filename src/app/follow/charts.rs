//! The course as curves: the enzyme on an axis of decades, strength, ratings and score, above each other over the same
//! days, with the infusions behind them. One slider reads all of them, by touch and by key; the table of visits has the
//! same numbers.

use std::rc::Rc;

use yew::prelude::*;

use super::derived::{Derived, Row};
use super::plot::{
    self, Axis, HEIGHT, LEFT, RIGHT, Span, TOP, WIDTH, bars, blocks, dots, line, nearest, view_box,
};
use crate::app::platform::follow as platform;
use crate::domain::quantity::{Quantity, Unit};
use crate::domain::response::measures::{GLOBAL_MOST, MEASURES, Measure};
use crate::domain::response::tis::Class;
use crate::domain::response::visit::Visit;
use crate::i18n::follow_up::page as words;
use crate::i18n::follow_up::{fields, score};

/// What the charts show.
#[derive(Properties)]
pub struct ChartsProps {
    /// The visits.
    pub derived: Rc<Derived>,
    /// The visit under the cursor; the latest where it was not moved.
    pub cursor: Option<usize>,
    /// Moves the cursor.
    pub point: Callback<usize>,
}

impl PartialEq for ChartsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.derived, &other.derived) && self.cursor == other.cursor
    }
}

/// A curve of one chart.
struct Curve {
    class: &'static str,
    name: String,
    points: Vec<(i32, i32)>,
}

/// One chart.
struct Chart {
    id: &'static str,
    title: String,
    axis: Axis,
    curves: Vec<Curve>,
    /// Spans of what is not known exactly.
    spans: Vec<(i32, i32, i32)>,
    /// Heights that mean something, with their names.
    marks: Vec<(i32, String)>,
    /// What is left out.
    note: String,
}

/// All charts, the slider and what it reads.
#[component]
pub fn Charts(props: &ChartsProps) -> Html {
    let derived = &props.derived;
    let rows = &derived.rows;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return html! { <p class="hint">{ words::NO_CHART }</p> };
    };
    let starts = rows
        .iter()
        .filter_map(|row| row.visit.ivig)
        .map(|given| given.first);
    let from = starts
        .min()
        .map_or(first.visit.day, |start| start.min(first.visit.day));
    let span = Span::new(from, last.visit.day);
    let xs: Rc<[i32]> = rows.iter().map(|row| span.x(row.visit.day)).collect();
    let at = props
        .cursor
        .unwrap_or(rows.len().saturating_sub(1))
        .min(rows.len().saturating_sub(1));
    let cursor = xs.get(at).copied().unwrap_or_default();
    let charts = charts(derived, span);
    let given: AttrValue = blocks(&infusions(rows, span)).into();
    let point = props.point.clone();
    let on_slide = Callback::from(move |event: InputEvent| {
        if let Some(place) = platform::slid_to(&event) {
            point.emit(place);
        }
    });
    let read = rows
        .get(at)
        .map(|row| words::read_out(row.visit.day, &read_out(derived, row)))
        .unwrap_or_default();
    let ends = [from, last.visit.day].map(words::month);
    html! {
        <>
            <div class="reader">
                <label for="reader">{ words::READ }</label>
                <input id="reader" type="range" min="0" max={rows.len().saturating_sub(1).to_string()} step="1"
                    value={at.to_string()} aria-valuetext={read.clone()} oninput={on_slide} />
                <p class="read-out" aria-hidden="true">{ &read }</p>
            </div>
            <div class="charts">{ for charts.into_iter().map(|chart| {
                draw(chart, given.clone(), cursor, &ends, pointing(&xs, &props.point))
            }) }</div>
        </>
    }
}

/// A press or a move of the finger on a chart moves the cursor to the visit next to it.
fn pointing(xs: &Rc<[i32]>, point: &Callback<usize>) -> Callback<PointerEvent> {
    let (xs, point) = (Rc::clone(xs), point.clone());
    Callback::from(move |event: PointerEvent| {
        let place = platform::pointed_at(&event).and_then(|at| nearest(&xs, at));
        if let Some(place) = place {
            point.emit(place);
        }
    })
}

/// What a visit has of everything that the charts show.
fn read_out(derived: &Derived, row: &Row) -> String {
    let kind = derived.followed.kind;
    let mut parts: Vec<String> = MEASURES
        .into_iter()
        .filter(|measure| value(*measure, &row.visit).is_some())
        .map(|measure| {
            let unit = if measure == Measure::Enzyme {
                " U/L"
            } else {
                ""
            };
            format!(
                "{} {}{unit}",
                score::measure(measure, kind),
                score::value(measure, &row.visit.measured)
            )
        })
        .collect();
    if let Some(total) = row.total {
        parts.push(words::score_of(&score::score(total)));
    }
    if let Some(given) = row.visit.ivig {
        parts.push(words::given(given));
    }
    parts.join(", ")
}

/// A quantity as a number to draw with.
fn drawn<U: Unit>(quantity: Quantity<U>) -> f64 {
    plot::scaled(quantity.get(), U::PLACES)
}

fn value(measure: Measure, visit: &Visit) -> Option<f64> {
    let of = &visit.measured;
    match measure {
        Measure::PhysicianGlobal => of.physician.map(drawn),
        Measure::PatientGlobal => of.patient.map(drawn),
        Measure::Strength => of.strength.map(|(total, _)| drawn(total)),
        Measure::Function => of.function.map(drawn),
        Measure::Enzyme => of.enzyme.map(drawn),
        Measure::Extramuscular => of.extramuscular.map(drawn),
    }
}

/// The points of a measure at the visits for which `keep` says so.
fn points(
    rows: &[Row],
    span: Span,
    axis: Axis,
    measure: Measure,
    keep: impl Fn(&Visit) -> bool,
) -> Vec<(i32, i32)> {
    let with_value = rows
        .iter()
        .filter(|row| keep(&row.visit))
        .filter_map(|row| {
            let value = value(measure, &row.visit)?;
            Some((span.x(row.visit.day), axis.y(value)))
        });
    with_value.collect()
}

fn charts(derived: &Derived, span: Span) -> Vec<Chart> {
    let all = vec![
        enzyme(derived, span),
        strength(derived, span),
        ratings(derived, span),
        improvement(derived, span),
    ];
    all.into_iter()
        .filter(|chart| {
            !(chart.curves.iter().all(|curve| curve.points.is_empty()) && chart.spans.is_empty())
        })
        .collect()
}

fn enzyme(derived: &Derived, span: Span) -> Chart {
    let rows = &derived.rows;
    let limit = derived.followed.limit.map(drawn);
    let values = rows
        .iter()
        .filter_map(|row| value(Measure::Enzyme, &row.visit));
    let axis = Axis::decades(values.chain(limit));
    let name = fields::enzyme(derived.followed.kind);
    Chart {
        id: "chart-enzyme",
        title: words::enzyme_chart(name.get()),
        axis,
        curves: vec![Curve {
            class: "curve first",
            name: name.to_owned(),
            points: points(rows, span, axis, Measure::Enzyme, |_| true),
        }],
        spans: Vec::new(),
        marks: limit
            .map(|limit| (axis.y(limit), words::LIMIT.to_owned()))
            .into_iter()
            .collect(),
        note: String::new(),
    }
}

/// Totals of one side and of both have no axis in common: those of the latest scale are drawn.
fn strength(derived: &Derived, span: Span) -> Chart {
    let rows = &derived.rows;
    let sides = |visit: &Visit| visit.measured.strength.map(|(_, sides)| sides);
    let latest = rows.iter().rev().find_map(|row| sides(&row.visit));
    let most = latest.map_or(plot::ANY, |sides| drawn(sides.most()));
    let axis = Axis::Even { most };
    let others = rows
        .iter()
        .filter(|row| sides(&row.visit).is_some() && sides(&row.visit) != latest)
        .count();
    Chart {
        id: "chart-strength",
        title: words::strength_chart(latest),
        axis,
        curves: vec![Curve {
            class: "curve first",
            name: score::measure(Measure::Strength, derived.followed.kind).to_owned(),
            points: points(rows, span, axis, Measure::Strength, |visit| {
                sides(visit) == latest
            }),
        }],
        spans: Vec::new(),
        marks: Vec::new(),
        note: words::other_sides(others),
    }
}

fn ratings(derived: &Derived, span: Span) -> Chart {
    let axis = Axis::Even {
        most: drawn(GLOBAL_MOST),
    };
    let measures = [
        (Measure::PhysicianGlobal, "curve first"),
        (Measure::PatientGlobal, "curve second"),
        (Measure::Extramuscular, "curve third"),
    ];
    let curves = measures.into_iter().map(|(measure, class)| Curve {
        class,
        name: score::measure(measure, derived.followed.kind).to_owned(),
        points: points(&derived.rows, span, axis, measure, |_| true),
    });
    Chart {
        id: "chart-ratings",
        title: words::RATINGS_CHART.to_owned(),
        axis,
        curves: curves.filter(|curve| !curve.points.is_empty()).collect(),
        spans: Vec::new(),
        marks: Vec::new(),
        note: String::new(),
    }
}

fn improvement(derived: &Derived, span: Span) -> Chart {
    let most = crate::domain::response::tis::MOST;
    let axis = Axis::Even { most: drawn(most) };
    let totals = derived.rows.iter().filter_map(|row| {
        let total = row.total?;
        let ends = (axis.y(drawn(total.min)), axis.y(drawn(total.max)));
        Some((span.x(row.visit.day), ends))
    });
    let (known, open): (Vec<_>, Vec<_>) = totals.partition(|(_, (least, most))| least == most);
    let classes = [Class::Minimal, Class::Moderate, Class::Major];
    Chart {
        id: "chart-score",
        title: words::SCORE_CHART.to_owned(),
        axis,
        curves: vec![Curve {
            class: "curve first",
            name: score::TITLE.to_owned(),
            points: known.into_iter().map(|(x, (y, _))| (x, y)).collect(),
        }],
        spans: open
            .into_iter()
            .map(|(x, (least, most))| (x, least, most))
            .collect(),
        marks: classes
            .into_iter()
            .map(|class| {
                (
                    axis.y(drawn(class.from())),
                    words::class_mark(class).to_owned(),
                )
            })
            .collect(),
        note: words::available(derived.available),
    }
}

/// Where an infusion begins, and how wide it is.
fn infusions(rows: &[Row], span: Span) -> Vec<(i32, i32)> {
    let given = rows.iter().filter_map(|row| row.visit.ivig);
    given
        .map(|given| {
            (
                span.x(given.first),
                span.width(given.days.map_or(1, Quantity::get)),
            )
        })
        .collect()
}

fn draw(
    chart: Chart,
    given: AttrValue,
    cursor: i32,
    ends: &[String; 2],
    point: Callback<PointerEvent>,
) -> Html {
    let Chart {
        id,
        title,
        axis,
        curves,
        spans,
        marks,
        note,
    } = chart;
    let foot = TOP + HEIGHT;
    let keys = curves.len() > 1;
    html! {
        <figure class="chart" key={id}>
            <figcaption id={id}>{ &title }</figcaption>
            <ul class="keys" hidden={!keys}>{ for curves.iter().filter(|_| keys).map(|curve| html! {
                <li key={curve.class} class={curve.class}>{ &curve.name }</li>
            }) }</ul>
            <svg viewBox={view_box()} role="img" aria-labelledby={id} onpointerdown={point.clone()} onpointermove={point}>
                <path class="given" d={given} />
                <g class="axis">{ for axis.ticks().into_iter().map(|(y, name)| html! {
                    <g key={name.clone()}>
                        <path d={format!("M{LEFT} {y}h{WIDTH}")} />
                        <text x={plot::BEFORE.to_string()} y={(y + 9).to_string()} text-anchor="end">{ name }</text>
                    </g>
                }) }</g>
                <g class="marks">{ for marks.into_iter().map(|(y, name)| html! {
                    <g key={name.clone()}>
                        <path d={format!("M{LEFT} {y}h{WIDTH}")} />
                        <text x={(LEFT + WIDTH).to_string()} y={(y - 6).to_string()} text-anchor="end">{ name }</text>
                    </g>
                }) }</g>
                <path class="cursor" d={format!("M{cursor} {TOP}V{foot}")} />
                <path class="open" d={bars(&spans)} />
                <g class="curves">{ for curves.iter().map(|curve| html! {
                    <g key={curve.class} class={curve.class}>
                        <path class="line" d={line(&curve.points)} />
                        <path class="dots" d={dots(&curve.points)} />
                    </g>
                }) }</g>
                <g class="days">
                    <text x={LEFT.to_string()} y={(foot + plot::DAYS).to_string()}>{ &ends[0] }</text>
                    <text x={(LEFT + WIDTH + RIGHT).to_string()} y={(foot + plot::DAYS).to_string()} text-anchor="end">{ &ends[1] }</text>
                </g>
            </svg>
            <p class="hint" hidden={note.is_empty()}>{ note }</p>
        </figure>
    }
}
