//! The rooms: `runner` runs, `engine` knows the browsers and `driver` runs one,
//! `stage` gives a test its browser and server, `page`, `pointer` and `controls` drive, `card` and
//! `reported` read, `patient` is typed in and `patients` are several, `wrong` is what can't be taken, `sites` makes
//! versions. The rest are tests.

mod card;
mod controls;
mod driver;
mod engine;
mod mischief;
mod page;
mod patient;
mod patients;
mod pointer;
mod reported;
mod runner;
mod server;
mod sites;
mod stage;
mod visits;
mod wrong;

mod accessibility;
mod bad_input;
mod budgets;
mod classify;
mod cohort;
mod contradictions;
mod course;
mod criteria;
mod desk;
mod endurance;
mod examination;
mod example;
mod fault;
mod follow_up;
mod form;
mod fragmin;
mod help;
mod install;
mod keyboard;
mod languages;
mod layout;
mod lens;
mod look;
mod offline;
mod patient_file;
mod planning;
mod recall;
mod refusals;
mod report;
mod shared_case;
mod sheet;
mod summary;
mod translation;
mod under_fire;
mod unscripted;
mod update;
mod urgent;
mod ward;

use runner::{Test, everywhere, printed, test};

/// Every test, in the order in which they run.
#[rustfmt::skip]
fn tests() -> Vec<Test> {
    vec![
        everywhere(planning::a_weight_alone_gives_the_planning_figure_and_names_what_the_rates_wait_for),
        everywhere(planning::a_typed_text_stays_as_it_is_and_its_value_stands_beside_it),
        everywhere(planning::a_half_typed_number_gives_neither_a_message_nor_a_dose),
        everywhere(planning::the_result_is_spoken_after_a_pause_and_taken_back_at_once),
        everywhere(course::an_answered_form_gives_the_course_with_its_ladder),
        test(course::the_card_is_that_of_the_core_for_other_patients_too),
        everywhere(course::each_open_question_takes_the_rates_away_and_is_named),
        everywhere(course::a_contraindication_removes_every_figure),
        test(course::a_contraindication_can_be_lifted_only_by_a_written_reason),
        everywhere(course::none_of_these_apply_fills_the_open_questions_visibly),
        everywhere(refusals::a_bad_weight_has_a_message_and_no_dose_until_it_is_corrected),
        test(refusals::an_emptied_weight_is_asked_for_after_it_is_left),
        test(refusals::the_summary_leads_to_the_field),
        everywhere(refusals::a_weight_from_90_kg_on_needs_a_height),
        everywhere(refusals::an_unusual_build_is_confirmed_and_a_changed_weight_withdraws_it),
        test(refusals::a_rule_that_needs_a_sex_asks_for_it),
        test(refusals::no_dose_is_given_under_18_years),
        test(refusals::a_refused_dose_or_too_few_days_give_no_course),
        everywhere(example::the_example_reads_anti_hmgcr_myopathy_without_a_biopsy),
        test(example::the_example_is_offered_on_an_empty_form_alone),
        test(example::the_example_is_offered_again_on_a_form_that_was_emptied_by_hand),
        everywhere(classify::antibodies_that_were_not_tested_are_never_called_negative),
        everywhere(classify::what_speaks_for_another_disease_asks_for_a_biopsy),
        test(criteria::a_necrotizing_biopsy_lowers_the_score_and_never_the_type),
        test(criteria::a_statin_and_raised_ck_without_weakness_meet_nothing),
        test(criteria::the_pattern_of_inclusion_body_myositis_is_named_and_hmgcr_is_tested_all_the_same),
        test(criteria::the_score_takes_the_age_at_the_first_symptom_not_the_age_now),
        test(contradictions::answers_that_contradict_each_other_take_the_verdict),
        test(contradictions::values_that_can_not_be_take_the_verdict),
        test(contradictions::what_can_not_be_in_one_unit_of_ck_is_refused_in_that_unit),
        test(contradictions::an_age_that_can_not_be_gives_no_dose),
        test(examination::a_row_of_what_would_change_leads_to_its_question_and_goes_with_the_answer),
        test(examination::ck_in_microkatals_is_read_as_sixty_units),
        test(examination::one_button_answers_the_antibodies_that_are_open_and_no_other),
        everywhere(examination::the_whole_examination_works_after_the_server_has_stopped),
        everywhere(fragmin::a_bedbound_inpatient_gets_a_dose_with_the_scores_that_make_it),
        test(fragmin::each_stop_takes_the_number_away_and_is_named),
        test(fragmin::each_stop_that_is_there_leaves_no_number_on_the_page),
        test(fragmin::nothing_but_the_decision_for_a_dose_shows_a_number),
        test(fragmin::a_day_case_without_a_clot_factor_gets_nothing),
        everywhere(fragmin::a_day_case_with_a_clot_factor_shows_a_number_by_choice_alone),
        test(fragmin::the_choice_falls_with_what_it_was_made_for),
        test(fragmin::a_moved_text_never_keeps_a_stale_number),
        test(ward::the_ward_patient_gets_5000_units_and_a_hand_over_without_a_stop_date),
        everywhere(ward::both_risks_high_give_no_dose_but_mechanical_methods),
        test(ward::weights_on_both_sides_of_20_are_a_specialists_case),
        test(ward::a_wasted_patient_hears_of_both_traps_and_no_praise),
        everywhere(ward::another_drug_clears_the_dose_and_the_choice),
        test(ward::dates_are_the_clinicians_own_and_a_stop_before_the_start_dates_nothing),
        printed(ward::the_hand_over_prints_alone_on_one_page),
        test(shared_case::a_patient_keyed_in_by_labels_has_the_answers_of_the_core),
        test(shared_case::a_patient_stays_in_the_tab_and_can_be_keyed_in_anew_without_a_network),
        test(lens::a_heavy_man_is_dosed_side_by_side_under_every_policy),
        test(sheet::seventy_kilograms_at_risk_run_at_42_84_and_126),
        test(sheet::a_first_day_that_is_past_is_asked_about),
        test(sheet::a_plan_of_whole_vials_is_chosen_in_place_of_whole_steps),
        test(sheet::a_rounding_of_more_than_may_pass_is_confirmed),
        test(sheet::two_grams_a_kilogram_in_one_day_are_refused),
        test(sheet::of_the_sheet_only_today_can_be_shown),
        test(sheet::the_run_sheet_prints_alone_with_a_page_a_day),
        test(sheet::the_next_courses_do_not_slip_at_a_change_of_clocks),
        test(lens::a_pregnancy_is_dosed_in_opposite_ways_side_by_side),
        test(bad_input::a_first_symptom_after_the_age_now_takes_the_verdict_alone),
        test(bad_input::a_ck_that_contradicts_its_answer_takes_the_verdict_alone),
        test(bad_input::a_limit_of_ck_in_another_unit_takes_the_verdict_alone),
        everywhere(bad_input::platelets_per_microlitre_take_the_number_of_fragmin_alone),
        everywhere(bad_input::a_creatinine_in_the_wrong_unit_is_mended_by_the_other_unit),
        test(bad_input::the_unit_of_creatinine_can_be_switched_without_drift),
        test(bad_input::a_weight_of_a_day_to_come_has_a_message),
        test(bad_input::a_day_that_does_not_exist_has_a_message),
        test(summary::on_a_phone_the_answers_stay_at_the_lower_edge_and_lead_to_their_cards),
        test(summary::on_a_phone_the_answers_cover_nothing_at_the_end_of_the_page),
        test(summary::on_a_desktop_the_answers_stand_beside_the_form),
        everywhere(summary::the_answers_follow_the_patient_in_every_view),
        everywhere(urgent::a_sign_that_is_there_stands_above_everything_with_what_to_do),
        test(urgent::none_of_these_fills_the_signs_visibly_and_keeps_what_was_answered),
        test(urgent::a_weight_of_12_days_ago_says_so_wherever_it_is_used),
        everywhere(form::a_reload_keeps_the_form),
        everywhere(form::a_refused_entry_is_still_refused_after_a_reload),
        everywhere(form::clear_patient_empties_every_field_and_the_store),
        everywhere(form::another_tab_starts_empty),
        everywhere(form::back_from_about_returns_to_the_form_as_it_was),
        everywhere(form::back_and_forward_lead_through_the_views_and_the_patient_stays),
        everywhere(form::an_unknown_address_shows_the_first_view),
        test(form::a_browser_that_denies_storage_and_workers_still_gives_a_dose),
        everywhere(fault::a_panic_takes_the_dose_away_and_a_reload_mends_it),
        everywhere(fault::a_fault_beside_the_page_takes_the_dose_away),
        everywhere(fault::an_error_of_a_script_takes_the_dose_away),
        everywhere(fault::a_rejected_promise_takes_the_dose_away),
        everywhere(fault::a_site_without_its_module_says_that_it_has_stopped),
        everywhere(fault::a_site_without_its_start_script_says_that_it_has_stopped),
        everywhere(fault::a_damaged_module_says_that_it_has_stopped),
        test(fault::a_browser_without_webassembly_is_told_so),
        everywhere(languages::the_main_path_in_norwegian_takes_decimal_commas_and_gives_the_dose),
        everywhere(languages::a_copied_order_has_points_and_days_as_everywhere),
        everywhere(languages::a_language_is_chosen_kept_and_left_again_with_the_form),
        test(languages::the_languages_of_the_browser_choose_where_nobody_has),
        everywhere(languages::each_language_works_after_the_server_has_stopped),
        test(languages::each_language_is_within_the_budgets),
        everywhere(offline::a_dose_is_worked_out_after_the_server_has_stopped),
        everywhere(offline::an_address_that_is_not_kept_is_answered_in_words),
        everywhere(offline::a_site_in_a_folder_of_its_host_works_the_same),
        test(report::the_report_is_loaded_when_there_is_something_to_report_and_not_before),
        test(report::about_lists_the_sources_at_once),
        test(report::the_report_and_the_follow_up_are_no_part_of_the_first_load),
        everywhere(report::the_report_works_after_the_server_has_stopped),
        everywhere(report::a_report_that_can_not_be_loaded_leaves_the_answers_and_can_be_asked_for_again),
        everywhere(report::a_fault_in_the_report_takes_everything_off_the_screen),
        everywhere(update::a_newer_version_is_offered_and_taken_by_consent_alone),
        test(update::a_page_that_stays_open_looks_for_a_newer_version),
        everywhere(update::a_damaged_version_is_not_taken_and_the_old_one_goes_on),
        everywhere(recall::a_withdrawn_calculator_takes_itself_off_the_device_and_loses_no_form),
        everywhere(recall::a_recalled_version_is_replaced_in_every_tab_without_asking),
        test(recall::a_page_that_does_not_answer_is_led_to_the_version_that_calls_it_back),
        test(under_fire::a_first_visit_that_fails_at_any_file_shows_no_half_page),
        test(under_fire::whatever_fails_while_it_is_kept_leaves_nothing_kept_by_halves),
        test(under_fire::a_newer_version_that_does_not_come_whole_leaves_the_old_one),
        test(under_fire::a_kept_file_that_is_thrown_away_is_fetched_again_and_never_another),
        test(under_fire::a_hundred_reloads_without_a_network_are_the_same_version),
        test(under_fire::a_full_device_keeps_nothing_by_halves),
        everywhere(install::what_is_kept_is_said_once_it_is_kept),
        test(install::where_nothing_can_be_kept_nothing_is_promised),
        test(install::the_browsers_own_offer_to_install_is_made_by_a_button),
        test(install::an_iphone_is_told_the_way_to_its_home_screen),
        test(install::an_update_says_that_the_clinical_content_is_the_same),
        test(install::an_update_says_what_is_new_in_the_clinical_content),
        test(translation::the_page_asks_not_to_be_translated),
        test(translation::a_translated_page_never_keeps_a_stale_dose),
        test(translation::a_translated_page_never_keeps_a_dose_beside_a_refusal),
        test(endurance::ten_thousand_edits_take_no_more_memory_than_one_thousand),
        test(endurance::a_clock_that_is_wrong_changes_no_dose_and_is_told),
        test(endurance::a_page_that_lies_open_over_midnight_takes_the_new_day),
        test(endurance::a_browser_with_other_digits_shows_and_takes_the_same_numbers),
        test(keyboard::the_keyboard_alone_completes_a_course),
        test(keyboard::the_keyboard_alone_completes_a_course_on_a_small_screen),
        test(keyboard::every_stop_of_every_view_can_be_seen),
        test(keyboard::the_skip_link_leads_past_the_navigation),
        test(keyboard::a_refusal_in_the_summary_leads_back_to_its_field_by_keyboard),
        test(layout::nothing_sticks_out_of_a_narrow_screen),
        test(layout::no_view_sticks_out_of_a_narrow_screen_in_any_state),
        test(layout::a_full_examination_and_its_report_fit_a_narrow_screen),
        test(layout::nothing_moves_while_the_page_loads_and_starts),
        test(layout::without_scripts_every_section_can_be_read),
        test(unscripted::without_scripts_the_reason_and_the_tables_can_be_read),
        test(unscripted::where_webassembly_is_denied_the_tables_can_be_read),
        test(unscripted::where_webassembly_is_missing_the_tables_can_be_read),
        test(unscripted::the_tables_are_clean_fit_a_narrow_screen_and_are_kept),
        test(accessibility::axe_finds_nothing_in_any_state_of_the_course),
        test(accessibility::axe_finds_nothing_in_any_view_and_state_of_a_patient),
        test(accessibility::axe_finds_nothing_in_a_full_examination_and_its_report),
        test(accessibility::axe_finds_nothing_in_any_view_and_state_in_norwegian),
        test(accessibility::axe_finds_nothing_in_about),
        test(accessibility::axe_finds_nothing_in_the_follow_up_and_it_fits_a_narrow_screen),
        test(accessibility::axe_finds_nothing_where_the_page_has_stopped_or_is_offered_anew),
        test(look::the_answers_never_cover_what_has_the_focus),
        test(look::on_a_phone_the_answers_make_room_for_their_card),
        test(look::no_kind_of_answer_looks_like_another),
        test(look::with_forced_colours_every_part_has_an_edge_and_what_is_chosen_is_marked),
        test(look::with_more_contrast_text_has_seven_to_one),
        test(look::text_of_twice_the_size_fits_a_narrow_screen),
        test(look::what_is_pressed_is_large_enough_in_every_view),
        everywhere(help::what_counts_is_opened_beside_its_question_without_the_network),
        test(help::every_question_that_has_a_definition_opens_its_own),
        test(help::without_the_reports_the_button_says_so_and_can_be_pressed_again),
        everywhere(help::a_definition_is_in_the_language_of_the_page),
        everywhere(follow_up::six_visits_of_a_responder_are_scored_read_and_drawn),
        test(follow_up::six_visits_of_a_non_responder_are_no_response_though_the_enzyme_falls),
        everywhere(follow_up::visits_survive_a_reload_and_an_update_and_so_does_one_that_is_being_typed),
        test(follow_up::a_visit_is_edited_and_deleted_and_both_can_be_taken_back),
        everywhere(follow_up::clearing_the_patient_takes_the_visits_whichever_view_is_open),
        test(follow_up::what_can_not_be_taken_of_a_visit_is_said_and_changes_nothing),
        test(follow_up::a_visit_before_the_others_is_put_in_order_and_said_to_be_the_first),
        test(follow_up::grades_of_all_muscles_make_the_total_and_one_that_is_missing_makes_none),
        test(accessibility::axe_finds_nothing_on_the_desk_and_it_fits_a_narrow_screen),
        test(desk::measurements_are_taken_where_they_are_accepted),
        everywhere(desk::the_golden_set_passes_in_this_browser),
        everywhere(desk::a_fault_in_the_background_takes_everything_off_the_screen),
        test(desk::the_note_is_copied_with_one_press),
        test(desk::where_nothing_can_be_copied_the_text_is_selected),
        test(desk::no_byte_leaves_while_everything_goes_out),
        printed(desk::the_page_for_the_record_is_one_page),
        everywhere(desk::a_link_opens_the_case_and_asks_before_it_replaces_one),
        everywhere(cohort::a_table_is_classified_row_by_row_without_the_network),
        test(cohort::a_file_that_is_no_table_is_refused_in_words),
        everywhere(cohort::a_table_that_is_saved_anew_is_asked_for_again),
        test(cohort::what_stands_in_a_table_stays_text),
        test(cohort::a_column_is_taken_for_what_the_reader_says),
        test(cohort::a_run_waits_goes_on_and_stops),
        test(cohort::a_dropped_table_is_classified_straight_into_a_file),
        everywhere(patient_file::a_saved_case_opens_whole_and_can_be_taken_back),
        test(patient_file::a_case_saved_here_opens_in_another_engine_encrypted_or_not),
        everywhere(patient_file::a_file_that_can_not_be_taken_is_refused_whole),
        everywhere(patient_file::a_script_in_a_file_stays_text),
        test(patient_file::visits_come_from_a_table_all_or_none),
        everywhere(patient_file::a_case_is_kept_on_the_device_only_where_it_is_wanted),
        test(patient_file::where_the_device_keeps_nothing_the_page_says_so_and_works_on),
        test(patient_file::where_there_is_no_room_left_the_page_says_so_and_works_on),
        test(patient_file::without_any_storage_visits_live_as_long_as_the_tab),
        test(budgets::the_first_load_is_within_its_budget),
        test(budgets::the_page_itself_is_within_its_budget),
        test(budgets::the_first_load_is_what_the_report_says),
        test(budgets::the_site_can_not_be_made_to_fail_on_request),
    ]
}

/// Runs the tests.
pub fn main() -> std::process::ExitCode {
    runner::run(tests)
}
