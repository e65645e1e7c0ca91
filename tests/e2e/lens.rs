//! The policies of the dosing weight side by side.

use super::sheet::{answered, choose, rows};
use super::stage::Stage;

/// 175 cm and 110 kg: by Devine 70.5 kg ideal, so 86.3 kg adjusted.
pub async fn a_heavy_man_is_dosed_side_by_side_under_every_policy(stage: &mut Stage) {
    let page = answered(stage, "110", "175").await;
    let expected = [
        (
            "BMI 30 rule (default)",
            "86.3 kg, adjusted weight",
            "172.6 g, given as 175 g (+1.4 %)",
            "175 g",
        ),
        (
            "Actual (Norwegian handbook)",
            "110 kg, actual weight",
            "220 g",
            "220 g",
        ),
        (
            "Australia from July 2026",
            "86.3 kg, adjusted weight",
            "172.6 g, given as 175 g (+1.4 %)",
            "175 g",
        ),
        (
            "Ontario",
            "86.3 kg, adjusted weight",
            "172.6 g, given as 175 g (+1.4 %)",
            "175 g",
        ),
        (
            "UK trust form",
            "86.3 kg, adjusted weight",
            "172.6 g, given as 175 g (+1.4 %)",
            "175 g",
        ),
        (
            "Ideal weight, capped at actual",
            "70.5 kg, ideal weight",
            "141 g, given as 140 g (−0.7 %)",
            "140 g",
        ),
    ];
    let lens = rows(&page, "lens").await;
    assert_eq!(lens.len(), expected.len());
    for (row, (name, weight, grams, total)) in lens.iter().zip(expected) {
        let [rule, makes, sum] = &row[..] else {
            panic!("{row:?}")
        };
        assert_eq!(rule, name);
        assert!(makes.starts_with(weight), "{row:?}");
        assert!(sum.starts_with(grams), "{row:?}");
        if name != "BMI 30 rule (default)" {
            choose(&page, "lens", name).await;
            // Another policy than the usual one needs a reason before anything runs.
            assert_eq!(page.part("total").await, total);
            assert_eq!(
                page.waits("Rates and run sheet").await,
                ["the reason for this dosing weight"]
            );
            assert!(page.ladder().await.is_empty());
        }
    }
    page.enter("Reason for this weight", "agreed with pharmacy")
        .await;
    assert!(!page.ladder().await.is_empty());
    let head = page
        .text("document.querySelector('#report .facts').textContent")
        .await;
    assert!(
        head.contains("70.5 kg, ideal weight: Ideal weight, capped at actual"),
        "{head}"
    );
    assert!(head.contains("agreed with pharmacy"), "{head}");
}

/// Services dose a pregnancy in opposite ways: 95 kg now, 80 kg before it, 165 cm, so 56.9 kg ideal.
pub async fn a_pregnancy_is_dosed_in_opposite_ways_side_by_side(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    page.enter("Weight", "95").await;
    page.enter("Height", "165").await;
    page.enter("Age now", "30").await;
    page.answer("Sex", "Female").await;
    page.answer("Pregnant", "Yes").await;
    let makes = |rows: &[Vec<String>], rule: &str| {
        let row = rows.iter().find(|row| row[0] == rule);
        row.unwrap_or_else(|| panic!("{rule}: {rows:?}"))[1].clone()
    };
    let lens = rows(&page, "lens").await;
    let ontario = makes(&lens, "Ontario");
    assert!(
        ontario.starts_with("Type the weight before the pregnancy"),
        "{ontario}"
    );
    for rule in ["BMI 30 rule (default)", "Australia from July 2026"] {
        let used = makes(&lens, rule);
        assert!(used.starts_with("95 kg, actual weight"), "{rule}: {used}");
    }
    page.choose("Dosing weight", "Ontario").await;
    page.assert_no_dose("the weight before the pregnancy is not known")
        .await;
    page.enter("Weight before the pregnancy", "80").await;
    let lens = rows(&page, "lens").await;
    let ontario = makes(&lens, "Ontario");
    assert!(ontario.starts_with("66.1 kg, adjusted weight"), "{ontario}");
    assert!(makes(&lens, "Australia from July 2026").starts_with("95 kg, actual weight"));
    // 132.2 g.
    assert_eq!(page.part("total").await, "130 g");
}
