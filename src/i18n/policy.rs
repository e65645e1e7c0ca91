//! The policy list in words, for the document for sign-off.

/// The choices of this product, which no source makes: what a citation of the policy list points to.
pub const POLICY: &[(&str, &str)] = &[
    (
        "IVIG 1",
        "Adults only. Without an age the grams are a planning figure, adult assumed; pump rates and all that is \
        made from them wait for age, product, contraindications and creatinine.",
    ),
    (
        "IVIG 2",
        "Weight is typed in kilograms alone. From 90 kg a height is needed, since pounds are easily typed as \
        kilograms. A body mass index over 45 or under 16 must be confirmed. An adjusted or ideal weight needs a sex, \
        and none is assumed.",
    ),
    (
        "IVIG 3",
        "The caps of 2 g/kg a course and 1 g/kg a day are tested on the prescribed dose. Rounding to whole vials \
        may pass them by half a step (course) or one step (day), and is shown. Over 5 % off the target must be \
        confirmed. Ties go down.",
    ),
    (
        "IVIG 4",
        "In myositis, for any brand, 4 mg/kg/min at most and 3 at risk, never above the product's own ceiling. \
        Pump rates are whole mL/h, rounded down, made from the smaller of actual and dosing weight. The start is doubled every \
        30 minutes up to the ceiling; the last step ends when the volume is in, rounded up to a whole minute, and a rate \
        under 1 mL/h makes no sheet. Where a label says to stay below a rate at risk, the next lower hundredth is taken. \
        Unanswered risk counts as risk, an age over 65 is one, and so is what another answer names, whatever the question for both \
        risks is answered: diabetes, a lowest clearance under 60, severe renal failure, long immobility, \
        thrombophilia, a clot, infarction or stroke, oestrogens, a central line.",
    ),
    (
        "IVIG 5",
        "IgA deficiency with antibodies against IgA, anaphylaxis to immunoglobulin, hyperprolinaemia with a product \
        with proline, and fructose intolerance with a product with sorbitol remove the dose. Severe renal failure, \
        severe heart failure and IgA deficiency alone remove it until a reason is written.",
    ),
    (
        "IVIG 6",
        "Haemoglobin at baseline, at 36 to 96 h and on day 7 to 10 after the first two courses in blood group A, B and \
        AB, at every dose. An unknown blood group leaves it open.",
    ),
    (
        "courses",
        "One to 26 courses, 14 to 84 days apart, in calendar days. A year is one of 365 days, its grams rounded half up \
        to whole grams. Hours are counted from the end of a course's last infusion day, days from its first one, and \
        the gap before a live vaccine from its last; a dose between two rows of that table waits as the larger one.",
    ),
    (
        "cautions",
        "Any factor raises a caution. The blood group alone decides on haemolysis, the product alone on glucose meters. \
        A no to the joint question on clots and kidney harm answers each of its items; what is not asked is not known. A lowest estimate \
        under 60 mL/min counts as renal insufficiency, and a higher one rules nothing out by itself.",
    ),
    (
        "immunoglobulin",
        "The effect is looked at 3 and 6 months after the first infusion day: of the courses that are planned, or in the \
        follow-up of the first course that was entered, else of the first assessed visit. When to stop is the clinician's.",
    ),
    (
        "products",
        "The market that is chosen narrows the list alone.",
    ),
    (
        "plans",
        "A plan has whole vials, never a part of one, and the fewest for each day; days as even as their vials allow, at most \
        5 g apart, the smaller ones first. Its course is off the target by no more than the tolerance as chosen, and no day \
        is over the cap as chosen. Of an exact course it is told what the fewest whole vials hold that are not less than \
        it, on even days, and what of that is thrown away.",
    ),
    (
        "run sheet",
        "What is written on paper, and by whom. Every day begins at the first step, also when the last one was tolerated; \
        more than 8 weeks since the last course is named among the reasons.",
    ),
    (
        "dosing weight",
        "The default adjusts adults of 152.4 cm or more, not pregnant, from a BMI of 30.0 as displayed. Every \
        policy is capped at the actual weight: a weight before a pregnancy that is above the weight now, or makes a body \
        mass index under 16, is refused. Displayed weights are the weights that are used. The body mass \
        index is in kg/m², rounded half up to 0.1.",
    ),
    (
        "classification",
        "CK and weakness are asked as ever. A weak or blot-only antibody is unknown to the rules and provisional to \
        the reader. With both antibodies positive the disease is met and the type unresolved. Another \
        myositis-specific antibody beside them is flagged. No biopsy needed is said only with a met antibody type and \
        no other antibody, rash or finger-flexor weakness. A biopsy of another pattern leaves the type and is flagged. \
        Weak now counts as weak once. An antibody positive by a blot alone is weak, anti-SRP with the fine cytoplasmic \
        pattern on HEp-2 cells is not; anti-HMGCR negative by a blot is not tested. A highest CK under 5 times its \
        limit is named. EULAR/ACR goes by the score, on the least score, and never overrules a met type; a statin's \
        effect that goes on is its own disease from 8 weeks after the stop. What to find out comes first if it can \
        change a type, then another set, then by cost and harm. A young and slow course asks for a biopsy. \
        Which findings raise a flag of another disease, and at what CK and age, is chosen here; what the flag says has its \
        source.",
    ),
    (
        "pathway",
        "Without a type only what holds for every patient is shown. For the tier of cancer risk no improvement on treatment \
        stands for high activity despite it, and a rash of dermatomyositis leaves that factor open.",
    ),
    (
        "cohort",
        "The least score of EULAR/ACR is near the cut-off of “probable” within half a point, the smallest item of either model. \
        Per cents are of the rows that were classified, half up to 0.1; without a value is what no row can be read from, \
        empty or refused.",
    ),
    (
        "act today",
        "Falling vital capacity or respiratory weakness, bulbar weakness with aspiration, a rise of troponin I or \
        arrhythmia, rhabdomyolysis with kidney injury, and a checkpoint inhibitor within months stand above all else.",
    ),
    (
        "risk",
        "All three scores are for acutely ill inpatients. Myositis counts as a rheumatic disease. Liver enzymes from muscle \
        never count as liver failure.",
    ),
    (
        "dalteparin 8",
        "No dose without an indication: an inpatient with a Padua score of 4 or more. A day case with a previous \
        clot, thrombophilia, active cancer or immobility is the clinician's decision, off the label.",
    ),
    (
        "dalteparin 9",
        "The order: stopped, specialist, withheld, both risks high (IMPROVE bleeding 7 or more), not indicated, your \
        decision, dose. Every stop is listed, and everything unanswered. A score across its cut-off withholds.",
    ),
    (
        "dalteparin 10",
        "To the labels' contraindications come any other heparin at any dose, a puncture of the spine expected within \
        15 hours or done in the last 4, and platelets under 50. Retinopathy is a caution.",
    ),
    (
        "dalteparin 11",
        "Pregnancy is asked of everyone not entered as male and under 55. For a specialist: under 18, pregnancy (a yes counts whatever sex is entered), platelets 50 to 74, clearance under 20, or two or more of the cautions \
        80 years, under 50 kg, clearance 20 to 29, platelets 75 to 99, antiplatelet or NSAID, retinopathy. The dose \
        also waits for the last two to be answered.",
    ),
    (
        "dalteparin 12",
        "A creatinine of 10 to 19 µmol/L is real in wasted patients and must be confirmed; under 10 it is \
        refused, since the unit is wrong.",
    ),
    (
        "dalteparin 13",
        "Safety decisions are made on the lowest of the Cockcroft–Gault variants and of the estimated filtration, the \
        latter times body surface / 1.73. Without a height there is none of these, and the decision waits. A cystatin \
        C that is typed makes two more; one that can't be leaves no estimate to decide on.",
    ),
    (
        "dalteparin 14",
        "Start and stop are the clinician's, and no duration is filled in. The hand-over prints dose, weight, kidneys, \
        indication and both days, and STOP DATE NOT SET where there is none; a stop before the start prints no day. A \
        puncture of the spine today or tomorrow is pointed out beside the dose.",
    ),
    (
        "dalteparin",
        "Any anticoagulant, also in a low dose, stops it. At a clearance of 20 to 29 the dose stays, with anti-Xa if \
        it goes on for more than 10 days, and there is no increase for weight. Another drug in its place has no figure \
        here: nothing is carried over to it, and a choice off the label is made anew.",
    ),
    (
        "follow-up",
        "Better and worse begin over the lowest band edge of the improvement score: 2 % of the range for strength, 5 % for \
        the others. The last three assessed visits are read as the last against the first of them: better with a measure \
        better and none worse, worse the other way round, mixed with both. A fall of the enzyme alone is no response, and a \
        rise of it alone is told apart from a worse patient; a raised enzyme beside full strength is not by itself called a \
        failure of treatment. Tests of function are listed without a verdict. Enzyme and strength going apart are named \
        over the last three visits, else since the first. Worse after less prednisolone, fewer grams, or a course more \
        than 7 days later than before is pointed out. A weight that has changed by 10 % or more asks for the dose anew. \
        A haemoglobin that was not measured is pointed out for less than 30 days; the lowest on days 1 to 14 after the first infusion day of a course stands \
        against the last before it, with no limit to the fall. An assessed visit within 31 days of the day is the review. \
        A ceiling is named where full strength would not earn the most points of the score.",
    ),
    (
        "response",
        "A total needs the physician's global and the strength at both visits; another measure that is missing makes it \
        an interval, with a class where the whole interval is in one.",
    ),
    (
        "kidney",
        "Under 45 µmol/L of creatinine low muscle mass is pointed out; over 150 mL/min cystatin C is asked for, and where \
        estimates are 15 apart that is said. There is no ideal weight under 152.4 cm, so that a heavy build reads too high.",
    ),
    (
        "measurements",
        "Weight, creatinine and platelets older than 7 days say so, and so does an estimated weight. Of what a FHIR Bundle \
        brings, these after 7 days and anything else after 30 are not ticked by themselves; what has no day says so.",
    ),
    (
        "at risk",
        "Five days and the slowest rate are proposed when a day is over 0.4 g/kg.",
    ),
    (
        "hard limits",
        "What no patient can be, and what was typed in another unit, is refused. Platelets over 1000 are to be \
        confirmed: a count per microlitre makes few look like many. A number is typed in the digits 0 to 9 with one comma or \
        point before its decimals. One to three digits before it and three behind it may be thousands, and are refused with \
        that question wherever a thousand could be meant; more decimals than a field keeps are refused, not rounded.",
    ),
    (
        "regimen",
        "One to five whole days; a single day only up to 1 g/kg. Grams are split into whole steps as even as they can be, the \
        smaller days first. The usual dose has a source; any other is the prescriber's.",
    ),
];
