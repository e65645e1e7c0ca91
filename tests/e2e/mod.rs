//! The rooms: `runner` runs, `stage` gives a test its browser and server, `page` drives, `card` reads, `sites` makes
//! versions. The rest are tests.

mod card;
mod driver;
mod page;
mod runner;
mod server;
mod sites;
mod stage;

mod accessibility;
mod budgets;
mod course;
mod fault;
mod form;
mod keyboard;
mod layout;
mod offline;
mod planning;
mod refusals;
mod translation;
mod update;

use runner::{Test, test};

/// Every test, in the order in which they run.
#[rustfmt::skip]
fn tests() -> Vec<Test> {
    vec![
        test(planning::a_weight_alone_gives_the_planning_figure_and_names_what_the_rates_wait_for),
        test(planning::a_typed_text_stays_as_it_is_and_its_value_stands_beside_it),
        test(planning::a_half_typed_number_gives_neither_a_message_nor_a_dose),
        test(planning::the_result_is_spoken_after_a_pause_and_taken_back_at_once),
        test(course::an_answered_form_gives_the_course_with_its_ladder),
        test(course::the_card_is_that_of_the_core_for_other_patients_too),
        test(course::each_open_question_takes_the_rates_away_and_is_named),
        test(course::a_contraindication_removes_every_figure),
        test(course::a_contraindication_can_be_lifted_only_by_a_written_reason),
        test(course::none_of_these_apply_fills_the_open_questions_visibly),
        test(refusals::a_bad_weight_has_a_message_and_no_dose_until_it_is_corrected),
        test(refusals::an_emptied_weight_is_asked_for_after_it_is_left),
        test(refusals::the_summary_leads_to_the_field),
        test(refusals::a_weight_from_90_kg_on_needs_a_height),
        test(refusals::an_unusual_build_is_confirmed_and_a_changed_weight_withdraws_it),
        test(refusals::a_rule_that_needs_a_sex_asks_for_it),
        test(refusals::no_dose_is_given_under_18_years),
        test(refusals::a_refused_dose_or_too_few_days_give_no_course),
        test(form::a_reload_keeps_the_form),
        test(form::a_refused_entry_is_still_refused_after_a_reload),
        test(form::clear_patient_empties_every_field_and_the_store),
        test(form::another_tab_starts_empty),
        test(form::back_from_about_returns_to_the_form_as_it_was),
        test(form::an_unknown_address_shows_the_first_view),
        test(form::a_browser_that_denies_storage_and_workers_still_gives_a_dose),
        test(fault::a_panic_takes_the_dose_away_and_a_reload_mends_it),
        test(fault::an_error_of_a_script_takes_the_dose_away),
        test(fault::a_rejected_promise_takes_the_dose_away),
        test(fault::a_site_without_its_module_says_that_it_has_stopped),
        test(fault::a_site_without_its_start_script_says_that_it_has_stopped),
        test(fault::a_damaged_module_says_that_it_has_stopped),
        test(fault::a_browser_without_webassembly_is_told_so),
        test(offline::a_dose_is_worked_out_after_the_server_has_stopped),
        test(offline::an_address_that_is_not_kept_is_answered_in_words),
        test(offline::a_site_in_a_folder_of_its_host_works_the_same),
        test(update::a_newer_version_is_offered_and_taken_by_consent_alone),
        test(update::a_damaged_version_is_not_taken_and_the_old_one_goes_on),
        test(translation::the_page_asks_not_to_be_translated),
        test(translation::a_translated_page_never_keeps_a_stale_dose),
        test(translation::a_translated_page_never_keeps_a_dose_beside_a_refusal),
        test(keyboard::the_keyboard_alone_completes_a_course),
        test(keyboard::the_keyboard_alone_completes_a_course_on_a_small_screen),
        test(keyboard::the_skip_link_leads_past_the_navigation),
        test(keyboard::a_refusal_in_the_summary_leads_back_to_its_field_by_keyboard),
        test(layout::nothing_sticks_out_of_a_narrow_screen),
        test(layout::nothing_moves_while_the_page_loads_and_starts),
        test(layout::without_scripts_every_section_can_be_read),
        test(layout::the_bar_on_a_phone_shows_the_answer_and_leads_to_the_card),
        test(accessibility::axe_finds_nothing_in_any_state_of_the_course),
        test(accessibility::axe_finds_nothing_in_about),
        test(accessibility::axe_finds_nothing_where_the_page_has_stopped_or_is_offered_anew),
        test(budgets::the_first_load_is_within_its_budget),
        test(budgets::the_page_itself_is_within_its_budget),
        test(budgets::the_first_load_is_what_the_report_says),
        test(budgets::the_site_can_not_be_made_to_fail_on_request),
    ]
}

/// Runs the tests.
pub fn main() -> std::process::ExitCode {
    runner::run(tests())
}
