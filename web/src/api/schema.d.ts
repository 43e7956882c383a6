// Made by `npm run api` from openapi.json. Do not edit.
export interface paths {
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases, newest first */
        get: operations["get_cases"];
        put?: never;
        /** Open a case from any channel */
        post: operations["post_cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case, whole, by id or number */
        get: operations["get_cases_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What happened, in their own words */
        post: operations["post_cases_case_accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Next steps both sides accept */
        post: operations["post_cases_case_agreements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/apologies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apologise: short, unconditional, no explaining */
        post: operations["post_cases_case_apologies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/approvals/{approval}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Approve what is above a colleague's authority */
        put: operations["put_cases_case_approvals_approval_grant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/approvals/{approval}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Refuse it, and say why */
        put: operations["put_cases_case_approvals_approval_refusal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody answered, or the call was cut off: the next try is planned */
        post: operations["post_cases_case_attempts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/cadence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How often they hear from us, news or no news */
        put: operations["put_cases_case_cadence"];
        post?: never;
        /** End the cadence */
        delete: operations["delete_cases_case_cadence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/call_sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to say and ask, and what was typed so far */
        get: operations["get_cases_case_call_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book a time to ring */
        post: operations["post_cases_case_callbacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/callbacks/{callback}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop a callback, and say why */
        delete: operations["delete_cases_case_callbacks_callback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The call sheet, written in one act */
        post: operations["post_cases_case_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/cause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The cause; never shown to the customer as an excuse */
        put: operations["put_cases_case_cause"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim the opening: the case is yours */
        post: operations["post_cases_case_claim"];
        /** Put a claimed opening back, before anything was done */
        delete: operations["delete_cases_case_claim"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/classification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what kind of contact it is, and why */
        put: operations["put_cases_case_classification"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Close: everything promised is kept, delivered and booked */
        put: operations["put_cases_case_closure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in what the customer said or wrote */
        post: operations["post_cases_case_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/contacts/{contact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contact, whole */
        get: operations["get_cases_case_contacts_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/contacts/{contact}/attachments/{ordinal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An attachment */
        get: operations["get_cases_case_contacts_contact_attachments_ordinal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/contacts/{contact}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A mail's HTML, made safe to show; with ?remote=true its pictures from elsewhere are fetched */
        get: operations["get_cases_case_contacts_contact_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that it is another customer's case */
        put: operations["put_cases_case_customer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/drafts/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you typed so far; null when nothing */
        get: operations["get_cases_case_drafts_kind"];
        /** Keep a draft */
        put: operations["put_cases_case_drafts_kind"];
        post?: never;
        /** Drop a draft */
        delete: operations["delete_cases_case_drafts_kind"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Erase all personal text of the case (GDPR Art. 17) */
        put: operations["put_cases_case_erasure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its events, as evidence */
        get: operations["get_cases_case_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/expectation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What they expect, in their words */
        put: operations["put_cases_case_expectation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Explain, because they asked */
        post: operations["post_cases_case_explanations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/explanations/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They ask why it happened */
        post: operations["post_cases_case_explanations_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/feelings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the feeling, with them */
        post: operations["post_cases_case_feelings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a file (its bytes) into a case, for a letter to take along; ?name= says what it is called */
        post: operations["post_cases_case_files"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/follow_up/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Their answer to the follow-up */
        put: operations["put_cases_case_follow_up_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/follow_ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book the follow-up: a mail and a call */
        post: operations["post_cases_case_follow_ups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/gestures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something for their trouble, sent on its own */
        post: operations["post_cases_case_gestures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/gestures/{gesture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop the gesture, and say why */
        delete: operations["delete_cases_case_gestures_gesture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/gestures/{gesture}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Send the gesture now */
        put: operations["put_cases_case_gestures_gesture_dispatch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand the case over to a colleague */
        post: operations["post_cases_case_handovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An issue they raised */
        post: operations["post_cases_case_issues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/issues/{issue}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What we found about it, with reasons */
        put: operations["put_cases_case_issues_issue_finding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a letter; it leaves ten seconds later. {page} in its text becomes a link to their page */
        post: operations["post_cases_case_letters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/letters/{contact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Undo a letter that has not left yet */
        delete: operations["delete_cases_case_letters_contact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/light_route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** An apology was enough: the rest is waived */
        put: operations["put_cases_case_light_route"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How full a colleague's days are */
        get: operations["get_cases_case_load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a note to the team; the customer never sees it */
        post: operations["post_cases_case_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer two options or more; one needs a reason */
        post: operations["post_cases_case_offers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/offers/{offer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw the offer, and say why */
        delete: operations["delete_cases_case_offers_offer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/offers/{offer}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What the customer took */
        put: operations["put_cases_case_offers_offer_choice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/page_links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The links to the customer's page */
        get: operations["get_cases_case_page_links"];
        put?: never;
        /** Make a link to the customer's page */
        post: operations["post_cases_case_page_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/page_links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a link */
        delete: operations["delete_cases_case_page_links_link"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/peek": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A peek beside Today */
        get: operations["get_cases_case_peek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Promise something, by when, how certain */
        post: operations["post_cases_case_promises"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/promises/{promise}/keeping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The promise is kept */
        put: operations["put_cases_case_promises_promise_keeping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/promises/{promise}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The customer lets us off */
        put: operations["put_cases_case_promises_promise_release"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/promises/{promise}/renegotiations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree a new time, before it is due */
        post: operations["post_cases_case_promises_promise_renegotiations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/reflection/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** They confirm it */
        put: operations["put_cases_case_reflection_confirmation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/reflection/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** They correct it */
        put: operations["put_cases_case_reflection_correction"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/reflections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say back what was heard */
        post: operations["post_cases_case_reflections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/remedies/{option}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The customer has it */
        put: operations["put_cases_case_remedies_option_confirmation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/remedies/{option}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The remedy is delivered, and what was checked before */
        put: operations["put_cases_case_remedies_option_delivery"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/remedies/{option}/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The remedy failed: a second let-down */
        post: operations["post_cases_case_remedies_option_failures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open it again, with all its history */
        post: operations["post_cases_case_reopenings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/severity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the severity, and say why */
        put: operations["put_cases_case_severity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/solution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The customer says whether it is solved */
        put: operations["put_cases_case_solution"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where they stand with us: before, or after */
        post: operations["post_cases_case_standings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/steps/{step}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A process step is done */
        put: operations["put_cases_case_steps_step_completion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/steps/{step}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hand a process step to a named review or action */
        put: operations["put_cases_case_steps_step_handover"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/steps/{step}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Waive a step, and say why */
        put: operations["put_cases_case_steps_step_waiver"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Stop with dignity: not recovered, and why */
        put: operations["put_cases_case_stop"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/suggested-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the language model suggest a draft: of a reflection, an update or an apology. It is kept nowhere and sent nowhere */
        post: operations["post_cases_case_suggested_draft"];
        /** End the suggestion that is under way for you */
        delete: operations["delete_cases_case_suggested_draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its summary */
        get: operations["get_cases_case_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/thanks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Thank them for telling us */
        post: operations["post_cases_case_thanks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/upset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What hurt, apart from what happened */
        put: operations["put_cases_case_upset"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note what they said they would do in public */
        post: operations["post_cases_case_warnings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/warnings/{warning}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The warning is settled */
        put: operations["put_cases_case_warnings_warning_settlement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would be right for them */
        post: operations["post_cases_case_wishes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/wishes/{wish}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Grant, decline or counter the wish */
        put: operations["put_cases_case_wishes_wish_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The customer withdrew */
        put: operations["put_cases_case_withdrawal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/written_only": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer only in writing, and why */
        put: operations["put_cases_case_written_only"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer */
        get: operations["get_customers_customer"];
        /** Change a customer */
        put: operations["put_customers_customer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it answers, and whether mail comes in and goes out */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came in by mail, and what became of it */
        get: operations["get_intake"];
        put?: never;
        /** Take a raw mail (message/rfc822) into cases, as the mail server's hand-over */
        post: operations["post_intake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/{intake}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item */
        get: operations["get_intake_intake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/{intake}/case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a case of it */
        post: operations["post_intake_intake_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/{intake}/held-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let in the mails of a storm that wait for it */
        post: operations["post_intake_intake_held_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/{intake}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its raw source */
        get: operations["get_intake_intake_raw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/{intake}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Settle it, or put it into a case */
        put: operations["put_intake_intake_settlement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the closed cases taught, and how well it tells cases apart that it never saw */
        get: operations["get_learning"];
        put?: never;
        /** Learn from the closed cases anew; what does no better than before is not used */
        post: operations["post_learning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What letters must contain, and by when a case is answered */
        get: operations["get_letter_rules"];
        /** Change what letters must contain */
        put: operations["put_letter_rules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check the tone of a text */
        post: operations["post_lint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live updates: server-sent events named change and clock */
        get: operations["get_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-troubles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mailboxes that mail does not come in from, for every colleague */
        get: operations["get_mail_troubles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mailboxes that mails are taken from, and how each does */
        get: operations["get_mailboxes"];
        put?: never;
        /** Add a mailbox */
        post: operations["post_mailboxes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try the settings of a mailbox: what is wrong, in a sentence */
        post: operations["post_mailboxes_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{mailbox}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mailbox */
        get: operations["get_mailboxes_mailbox"];
        /** Change a mailbox; secrets left out stay */
        put: operations["put_mailboxes_mailbox"];
        post?: never;
        /** Take mails from it no more; what was taken stays */
        delete: operations["delete_mailboxes_mailbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{mailbox}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look into it now */
        post: operations["post_mailboxes_mailbox_try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is yours: name, zone, preferences, shift */
        patch: operations["patch_me"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your password; your other sign-ins end */
        put: operations["put_me_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What leaves, left, or failed */
        get: operations["get_outbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hold all outgoing mail, or let it go */
        put: operations["put_outbox_hold"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/stopped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether letters to an address are stopped, and why */
        post: operations["post_outbox_stopped"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/{letter}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter as it was sent: the bytes the mail server was handed */
        get: operations["get_outbox_letter_raw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/{letter}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a letter again */
        post: operations["post_outbox_letter_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty answer, for measuring */
        get: operations["get_ping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/playbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The playbook in force */
        get: operations["get_playbook"];
        /** Change the playbook */
        put: operations["put_playbook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/playbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The further playbooks, which a mailbox or a new case may name */
        get: operations["get_playbooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/playbooks/{playbook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make or change a further playbook */
        put: operations["put_playbooks_playbook"];
        post?: never;
        /** Remove a further playbook; its cases then go by the house's own */
        delete: operations["delete_playbooks_playbook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promises-in-text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a text promises, and whether the ledger knows it */
        post: operations["post_promises_in_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rehearsal/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rehearsal's clock */
        get: operations["get_rehearsal_clock"];
        /** Move the rehearsal's clock forward */
        put: operations["put_rehearsal_clock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search in everything said and written */
        get: operations["get_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["get_session"];
        put?: never;
        /** Sign in */
        post: operations["post_session"];
        /** Sign out */
        delete: operations["delete_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company's settings */
        get: operations["get_settings"];
        /** Change the settings */
        put: operations["put_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/mail/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try the mail server: what is wrong, in a sentence */
        post: operations["post_settings_mail_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/model/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try the language model: what is wrong, in a sentence */
        post: operations["post_settings_model_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first run is still to be done */
        get: operations["get_setup"];
        put?: never;
        /** The first run: the company, its first colleague */
        post: operations["post_setup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All colleagues */
        get: operations["get_staff"];
        put?: never;
        /** Add a colleague */
        post: operations["post_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staff}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a colleague */
        patch: operations["patch_staff_staff"];
        trace?: never;
    };
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to do now, the most urgent first */
        get: operations["get_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your API tokens */
        get: operations["get_tokens"];
        put?: never;
        /** Make an API token; it is shown once */
        post: operations["post_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token */
        delete: operations["delete_tokens_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            rule?: string;
            field?: string;
        };
        /** @enum {string} */
        Act: "claim" | "ring" | "answer" | "write_update" | "keep_promise" | "look_at_approval" | "make_offer" | "answer_wish" | "confirm_choice" | "deliver_remedy" | "check_remedy" | "send_gesture" | "follow_up_mail" | "follow_up_call" | "plan_step" | "close" | "decide_unreachable" | "mend_delivery";
        Address: {
            to: string;
        };
        /** @enum {string} */
        AfterTaking: "mark_seen" | "move";
        Agree: {
            text: string;
        };
        AgreeCadence: {
            every_minutes: number;
            why: string;
        };
        Apologise: {
            kind: components["schemas"]["ApologyKind"];
            channel?: components["schemas"]["Channel"];
            text: string;
        };
        /** @enum {string} */
        ApologyKind: "sympathy" | "full";
        Approval: {
            /** Format: uuid */
            approval: string;
            /** Format: uuid */
            subject: string;
            amount: components["schemas"]["Money"];
            from_role: components["schemas"]["Role"];
            /** Format: uuid */
            asked_by?: string;
            /** @description Personal text; null when it was erased on request. */
            reason: string | null;
            /** Format: date-time */
            asked_at: string;
            /** Format: date-time */
            due: string;
            given?: boolean;
        };
        Attempt: {
            /** Format: date-time */
            at: string;
            outcome: components["schemas"]["AttemptOutcome"];
            seconds: number;
        };
        /** @enum {string} */
        AttemptOutcome: "rang_out" | "voicemail" | "busy" | "wrong_number" | "cut_off" | "not_now";
        Authority: {
            role: components["schemas"]["Role"];
            what: string;
            up_to: components["schemas"]["Money"];
        };
        /** @enum {string} */
        Became: "new_case" | "reply" | "automatic" | "needs_a_look";
        BusinessHours: {
            zone: string;
            mon: components["schemas"]["OpenInterval"][];
            tue: components["schemas"]["OpenInterval"][];
            wed: components["schemas"]["OpenInterval"][];
            thu: components["schemas"]["OpenInterval"][];
            fri: components["schemas"]["OpenInterval"][];
            sat: components["schemas"]["OpenInterval"][];
            sun: components["schemas"]["OpenInterval"][];
            holidays: string[];
        };
        BusinessHoursInput: {
            zone: string;
            mon?: components["schemas"]["OpenInterval"][];
            tue?: components["schemas"]["OpenInterval"][];
            wed?: components["schemas"]["OpenInterval"][];
            thu?: components["schemas"]["OpenInterval"][];
            fri?: components["schemas"]["OpenInterval"][];
            sat?: components["schemas"]["OpenInterval"][];
            sun?: components["schemas"]["OpenInterval"][];
            holidays?: string[];
        };
        CallSheetView: {
            /** Format: uuid */
            case_id: string;
            number: string;
            /** Format: date-time */
            now: string;
            name: string;
            short_name: string;
            place: string;
            local_time: string;
            day_note: string;
            /** Format: date-time */
            day_note_at?: string;
            /** Format: uuid */
            callback: string;
            purpose: components["schemas"]["CallbackPurpose"];
            phone: string;
            say_listen: string[];
            questions: string[];
            say_reflect: string[];
            say_apologise: string[];
            say_empathise: string[];
            say_agree: string[];
            ask_agree: string[];
            say_thank: string[];
            listen_hint: string;
            known: components["schemas"]["Fact"][];
            feelings: string[];
            next_try: string;
            ideas: components["schemas"]["OptionIdea"][];
            solution_belongs: string;
            draft?: components["schemas"]["Draft"];
        };
        Callback: {
            /** Format: uuid */
            callback: string;
            purpose: components["schemas"]["CallbackPurpose"];
            /** Format: date-time */
            opens: string;
            /** Format: date-time */
            closes: string;
            /** @description Personal text; null when it was erased on request. */
            why: string | null;
            attempts: components["schemas"]["Attempt"][];
            rung?: components["schemas"]["Rung"];
            missed: boolean;
            open: boolean;
            reached: boolean;
        };
        /** @enum {string} */
        CallbackPurpose: "first_voice" | "customer_asked" | "check" | "follow_up";
        /** @enum {string} */
        CaseKind: "complaint" | "feedback" | "enquiry" | "request" | "praise" | "claim";
        CasePage: {
            cases: components["schemas"]["CaseSummary"][];
            next?: string;
        };
        /** @enum {string} */
        CasePhase: "open" | "closed";
        CaseSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: int64 */
            version: number;
            /** @description Personal text; null when it was erased on request. */
            title: string | null;
            /** @description Personal text; null when it was erased on request. */
            customer: string | null;
            /** Format: uuid */
            customer_id: string;
            /** Format: uuid */
            owner?: string;
            phase: components["schemas"]["CasePhase"];
            kind: components["schemas"]["CaseKind"];
            severity: components["schemas"]["Severity"];
            channel: components["schemas"]["Channel"];
            outcome?: components["schemas"]["Outcome"];
            feeling?: components["schemas"]["FeelingView"];
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: date-time */
            next_due?: string;
            open_promises: number;
        };
        CaseView: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: int64 */
            version: number;
            /** @description Personal text; null when it was erased on request. */
            title: string | null;
            subtitle: string;
            phase: components["schemas"]["CasePhase"];
            kind: components["schemas"]["CaseKind"];
            severity: components["schemas"]["Severity"];
            channel: components["schemas"]["Channel"];
            playbook?: string;
            outcome?: components["schemas"]["Outcome"];
            outcome_settled: boolean;
            light: boolean;
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            closed_at?: string;
            owner?: components["schemas"]["Person"];
            /** @description Personal text; null when it was erased on request. */
            account_customer: string | null;
            /** @description Personal text; null when it was erased on request. */
            account_team: string | null;
            /** @description Personal text; null when it was erased on request. */
            upset: string | null;
            /** @description Personal text; null when it was erased on request. */
            expectation: string | null;
            /** @description Personal text; null when it was erased on request. */
            last_reflection: string | null;
            upset_about?: components["schemas"]["UpsetAbout"];
            apology?: components["schemas"]["ApologyKind"];
            written_only?: components["schemas"]["WrittenOnlyReason"];
            effort: components["schemas"]["EffortView"];
            standing: components["schemas"]["StandingView"];
            tracks: components["schemas"]["TrackView"][];
            clocks: components["schemas"]["ClockView"][];
            promises: components["schemas"]["PromiseView"][];
            promises_kept: number;
            callbacks: components["schemas"]["Callback"][];
            issues: components["schemas"]["Issue"][];
            wishes: components["schemas"]["Wish"][];
            offers: components["schemas"]["Offer"][];
            approvals: components["schemas"]["Approval"][];
            remedies: components["schemas"]["Remedy"][];
            gestures: components["schemas"]["Gesture"][];
            warnings: components["schemas"]["Warning"][];
            follow_ups: components["schemas"]["FollowUp"][];
            mood: components["schemas"]["MoodPoint"][];
            mood_in_their_words: number;
            cadence_minutes?: number;
            timeline: components["schemas"]["Entry"][];
            earlier: number;
            colleagues: components["schemas"]["Person"][];
            risks: components["schemas"]["RiskView"][];
            suggestions: components["schemas"]["Suggestion"][];
            suggested_letter: string;
            /** Format: date-time */
            now: string;
            customer: components["schemas"]["CustomerView"];
            next_actions: components["schemas"]["DutyView"][];
            permitted: components["schemas"]["Permission"][];
            departures: components["schemas"]["Departure"][];
        };
        /** @enum {string} */
        CauseLocus: "ours" | "vendor" | "partner" | "nature" | "customer" | "unknown";
        /** @enum {string} */
        Certainty: "certain" | "likely" | "hope";
        /** @enum {string} */
        Channel: "mail" | "call" | "letter" | "visit" | "web_form" | "social_post" | "review" | "message";
        ClockMove: {
            /** Format: date-time */
            to: string;
        };
        ClockView: {
            label: string;
            why: string;
            /** Format: date-time */
            due: string;
        };
        ConfirmReflection: {
            words?: string;
        };
        ContactView: {
            /** Format: uuid */
            contact: string;
            channel: components["schemas"]["Channel"];
            /** Format: date-time */
            at: string;
            outgoing: boolean;
            /** @description Personal text; null when it was erased on request. */
            from: string | null;
            /** @description Personal text; null when it was erased on request. */
            to: string | null;
            /** @description Personal text; null when it was erased on request. */
            subject: string | null;
            /** @description Personal text; null when it was erased on request. */
            text: string | null;
            rest?: string;
            as_html: boolean;
            remote_pictures: number;
            delivery?: components["schemas"]["Delivery"];
            delivery_detail: string;
            /** Format: uuid */
            intake?: string;
            attachments: components["schemas"]["EntryAttachment"][];
            as_sent: boolean;
            problems: string[];
        };
        CorrectReflection: {
            correction: string;
        };
        CustomerRecord: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
            name: string;
            short_name: string;
            say?: string;
            pronoun: components["schemas"]["Pronoun"];
            emails: string[];
            phones: string[];
            zone: string;
            zone_assumed: boolean;
            place?: string;
            language: string;
            since?: string;
            orders?: string;
            reach?: string;
            day?: string;
            free_from?: string;
            free_to?: string;
            facts: components["schemas"]["Fact"][];
            past: components["schemas"]["PastLine"][];
        };
        CustomerRecordInput: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
            name: string;
            short_name: string;
            say?: string;
            pronoun: components["schemas"]["Pronoun"];
            emails?: string[];
            phones?: string[];
            zone: string;
            zone_assumed: boolean;
            place?: string;
            language: string;
            since?: string;
            orders?: string;
            reach?: string;
            day?: string;
            free_from?: string;
            free_to?: string;
            facts?: components["schemas"]["Fact"][];
            past?: components["schemas"]["PastLine"][];
        };
        CustomerView: {
            record: components["schemas"]["CustomerRecord"];
            local_time: string;
            cases: number;
        };
        /** @enum {string} */
        Delivery: "waiting" | "sent" | "failed" | "unknown" | "bounced" | "undone" | "delayed";
        Departure: {
            /** Format: uuid */
            contact: string;
            state: components["schemas"]["OutboxState"];
            tries: number;
            /** Format: date-time */
            next_try_at?: string;
            answer: string;
        };
        DkimSettings: {
            domain: string;
            selector: string;
            private_key?: string;
            record?: components["schemas"]["DnsRecord"];
        };
        DnsRecord: {
            name: string;
            value: string;
        };
        Done: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: int64 */
            version: number;
            events: string[];
            created: {
                [key: string]: string;
            };
        };
        Draft: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            case_id: string;
            /** Format: uuid */
            staff: string;
            kind: string;
            body: string;
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            updated_at: string;
        };
        DraftBody: {
            body: string;
        };
        DraftWanted: {
            kind: components["schemas"]["LetterKind"];
        };
        DutyView: {
            id: string;
            /** Format: uuid */
            case_id: string;
            number: string;
            act: components["schemas"]["Act"];
            /** Format: uuid */
            subject: string;
            icon: string;
            title: string;
            detail: string;
            why: string;
            why_detail: string;
            /** @description Personal text; null when it was erased on request. */
            quote?: string | null;
            /** Format: date-time */
            opens?: string;
            /** Format: date-time */
            due?: string;
            /** Format: date-time */
            since?: string;
            customer_day: string;
            due_text: string;
            verb: string;
            key: string;
            feeling?: components["schemas"]["FeelingView"];
            customer: string;
            permitted: boolean;
            refusal?: string;
        };
        EffortView: {
            wrote_or_rang: number;
            cut_off: number;
            days_waiting: number;
        };
        Empty: Record<string, never>;
        Entry: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            form: components["schemas"]["EntryForm"];
            icon: string;
            actor: string;
            text: string;
            aside: string;
            /** @description Personal text; null when it was erased on request. */
            quote?: string | null;
            feelings: components["schemas"]["FeelingView"][];
            feeling_note: string;
            right?: string;
            kept: boolean;
            options: components["schemas"]["TimelineOption"][];
            /** Format: uuid */
            contact?: string;
            /** @description Personal text; null when it was erased on request. */
            body?: string | null;
            delivery?: components["schemas"]["Delivery"];
            /** Format: date-time */
            undo_until?: string;
            attachments: components["schemas"]["EntryAttachment"][];
        };
        EntryAttachment: {
            /** Format: uuid */
            contact: string;
            ordinal: number;
            name: string;
            type: string;
            /** Format: int64 */
            bytes: number;
        };
        /** @enum {string} */
        EntryForm: "routine" | "contact" | "call" | "promise" | "note" | "offer" | "choice" | "feeling" | "step" | "closure";
        EventList: {
            events: components["schemas"]["EventView"][];
        };
        EventView: {
            /** Format: int64 */
            sequence: number;
            type: string;
            /** Format: date-time */
            at: string;
            actor: string;
            cause: string;
            payload: unknown;
            hash: string;
        };
        Fact: {
            label: string;
            text: string;
        };
        /** @enum {string} */
        FeelingSource: "with_customer" | "customers_words" | "inferred";
        FeelingView: {
            word: string;
            strength: number;
            good: boolean;
        };
        /** @enum {string} */
        Finding: "upheld" | "partly_upheld" | "not_upheld" | "undetermined";
        /** @enum {string} */
        FindingSeverity: "block" | "warn" | "hint" | "good";
        FollowUp: {
            /** Format: uuid */
            follow_up: string;
            /** Format: date-time */
            mail_due: string;
            /** Format: date-time */
            call_due: string;
            /** Format: date-time */
            mailed_at?: string;
            /** Format: date-time */
            called_at?: string;
            /** Format: date-time */
            answered_at?: string;
            solved?: components["schemas"]["Solved"];
            treated?: number;
            recommend?: number;
            open: boolean;
        };
        FurtherPlaybook: {
            id: string;
            playbook: components["schemas"]["Playbook"];
        };
        Gesture: {
            /** Format: uuid */
            gesture: string;
            kind: components["schemas"]["GestureKind"];
            amount?: components["schemas"]["Money"];
            /** @description Personal text; null when it was erased on request. */
            text: string | null;
            /** @description Personal text; null when it was erased on request. */
            letter: string | null;
            /** Format: date-time */
            goes_at: string;
            /** Format: date-time */
            sent_at?: string;
            dropped: boolean;
        };
        /** @enum {string} */
        GestureKind: "credit" | "gift_card" | "free_month" | "upgrade" | "flowers" | "handwritten_card" | "other";
        Health: {
            status: string;
            mail_in: components["schemas"]["MailIn"];
            mail_out: components["schemas"]["MailOut"];
        };
        Hold: {
            held: boolean;
        };
        IntakePage: {
            items: components["schemas"]["IntakeView"][];
            next?: string;
        };
        IntakeView: {
            /** Format: uuid */
            id: string;
            from: string;
            to: string;
            subject: string;
            /** Format: date-time */
            taken_at: string;
            became: components["schemas"]["Became"];
            why: string;
            why_text: string;
            /** Format: uuid */
            case_id?: string;
            number?: string;
            settled: boolean;
            sources: string[];
            /** Format: int64 */
            held_back?: number;
            text?: string;
            came_by: string[];
            problems: string[];
        };
        Issue: {
            /** Format: uuid */
            issue: string;
            /** @description Personal text; null when it was erased on request. */
            text: string | null;
            finding?: components["schemas"]["Finding"];
            /** @description Personal text; null when it was erased on request. */
            reasons: string | null;
        };
        KeptFinding: {
            rule: string;
            reason: string;
        };
        LearnedView: {
            lessons: components["schemas"]["LessonReport"][];
        };
        /** @enum {string} */
        Lesson: "kind" | "cause" | "owner";
        LessonReport: {
            lesson: components["schemas"]["Lesson"];
            in_use: boolean;
            /** Format: date-time */
            learned_at?: string;
            cases: number;
            held_out: number;
            accuracy: number;
            macro_f1: number;
            commonest: number;
            sure_share: number;
            sure_right: number;
            labels: string[];
            confusion: number[][];
            note: string;
        };
        /** @enum {string} */
        LetterKind: "reply" | "acknowledgement" | "update" | "apology" | "reflection" | "summary" | "offer" | "confirmation" | "gesture" | "follow_up" | "closing" | "callback_times";
        LetterRules: {
            pack: string;
            required: string[];
            answer_days: number;
        };
        LetterRulesInput: {
            pack: string;
            required?: string[];
            answer_days: number;
        };
        /** @enum {string} */
        LetterTone: "reply" | "apology" | "update" | "follow_up" | "public" | "ack" | "closing" | "final" | "gesture";
        Line: {
            label: string;
            text: string;
        };
        LinkView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at?: string;
            /** Format: date-time */
            revoked_at?: string;
            /** Format: date-time */
            seen_at?: string;
        };
        LoadDay: {
            date: string;
            label: string;
            day: number;
            taken: number;
            places: number;
            closed: boolean;
        };
        MadeLink: {
            /** Format: uuid */
            id: string;
            url: string;
        };
        MadeToken: {
            /** Format: uuid */
            id: string;
            token: string;
            name: string;
            scopes: string[];
        };
        /** @enum {string} */
        MailIn: "ok" | "failing";
        /** @enum {string} */
        MailOut: "ok" | "held" | "failing";
        MailTest: {
            ok: boolean;
            sentence: string;
        };
        MailTrouble: {
            mailbox: string;
            /** Format: date-time */
            last_success_at?: string;
            reason: components["schemas"]["MailboxFailure"];
        };
        /** @enum {string} */
        MailboxFailure: "none" | "sign_in" | "certificate" | "folder" | "unreachable" | "server" | "ours";
        MailboxInput: {
            name: string;
            host: string;
            port: number;
            tls: components["schemas"]["MailboxTls"];
            certificate_authority?: string;
            user: string;
            sign_in: components["schemas"]["MailboxSignIn"];
            password?: string;
            oauth?: components["schemas"]["OAuthInput"];
            folder: string;
            after_taking: components["schemas"]["AfterTaking"];
            move_to?: string;
            active: boolean;
            addresses?: string[];
            playbook?: string;
        };
        /** @enum {string} */
        MailboxPhase: "off" | "untried" | "connecting" | "taking" | "waiting" | "failed";
        /** @enum {string} */
        MailboxSignIn: "password" | "oauth";
        MailboxTest: {
            ok: boolean;
            sentence: string;
            folders: string[];
        };
        /** @enum {string} */
        MailboxTls: "none" | "starttls" | "tls";
        MailboxView: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
            name: string;
            host: string;
            port: number;
            tls: components["schemas"]["MailboxTls"];
            certificate_authority?: string;
            user: string;
            sign_in: components["schemas"]["MailboxSignIn"];
            has_password: boolean;
            oauth?: components["schemas"]["OAuthView"];
            folder: string;
            after_taking: components["schemas"]["AfterTaking"];
            move_to?: string;
            active: boolean;
            addresses: string[];
            playbook?: string;
            phase: components["schemas"]["MailboxPhase"];
            /** Format: date-time */
            since?: string;
            error: string;
            mark_error: string;
            /** Format: date-time */
            last_success_at?: string;
            /** Format: date-time */
            last_mail_at?: string;
            /** Format: int64 */
            taken: number;
            /** Format: int64 */
            known: number;
            /** Format: int64 */
            needs_a_look: number;
        };
        MakeOffer: {
            options?: components["schemas"]["NewOptionInput"][];
            one_option_reason?: string;
            proposed_by?: components["schemas"]["ProposedBy"];
            question?: string;
            /** Format: date-time */
            valid_until?: string;
        };
        MakePromise: {
            text: string;
            /** Format: uuid */
            owner?: string;
            /** Format: date-time */
            due: string;
            certainty: components["schemas"]["Certainty"];
            channel?: components["schemas"]["Channel"];
        };
        MeView: {
            person: components["schemas"]["Person"];
            email: string;
            role: components["schemas"]["Role"];
            zone: string;
            on_shift: boolean;
            preferences: string;
            company: string;
            csrf: string;
            /** Format: date-time */
            now: string;
            rehearsal: boolean;
            version: string;
        };
        ModelSettings: {
            base_url: string;
            model: string;
            api_key?: string;
            timeout_seconds: number;
        };
        ModelSettingsInput: {
            base_url: string;
            model: string;
            api_key?: string;
            timeout_seconds?: number;
        };
        ModelTest: {
            ok: boolean;
            sentence: string;
        };
        Money: {
            /** Format: int64 */
            amount_minor: number;
            currency: string;
        };
        MoodPoint: {
            /** Format: date-time */
            at: string;
            word: string;
            mood: number;
            /** @description Personal text; null when it was erased on request. */
            cause: string | null;
            source: components["schemas"]["FeelingSource"];
        };
        MyChange: {
            name?: string;
            zone?: string;
            line?: string;
            preferences?: string;
            on_shift?: boolean;
        };
        NameFeeling: {
            word: string;
            source?: components["schemas"]["FeelingSource"];
            cause?: string;
        };
        NameUpset: {
            text: string;
            about: components["schemas"]["UpsetAbout"];
            confirmed?: boolean;
        };
        NewCase: {
            customer: components["schemas"]["NewCaseCustomer"];
            channel: components["schemas"]["Channel"];
            kind?: components["schemas"]["CaseKind"];
            severity?: components["schemas"]["Severity"];
            title?: string;
            subject?: string;
            text: string;
            /** Format: date-time */
            received_at?: string;
            language?: string;
            written_only?: components["schemas"]["WrittenOnlyReason"];
            playbook?: string;
        };
        NewCaseCustomer: {
            /** Format: uuid */
            id?: string;
            name?: string;
            email?: string;
            phone?: string;
            place?: string;
            zone?: string;
        };
        NewOption: {
            kind: components["schemas"]["RemedyKind"];
            /** @description Personal text; null when it was erased on request. */
            title: string | null;
            /** @description Personal text; null when it was erased on request. */
            detail?: string | null;
            /** @description Personal text; null when it was erased on request. */
            button?: string | null;
            costs_nothing: boolean;
            /** @description Personal text; null when it was erased on request. */
            cost_to_customer?: string | null;
            /** @description Personal text; null when it was erased on request. */
            cost_reason?: string | null;
            amount?: components["schemas"]["Money"];
            cost_to_us?: components["schemas"]["Money"];
            /** Format: date-time */
            by?: string;
        };
        NewOptionInput: {
            kind: components["schemas"]["RemedyKind"];
            title: string;
            detail?: string;
            button?: string;
            costs_nothing: boolean;
            cost_to_customer?: string;
            cost_reason?: string;
            amount?: components["schemas"]["Money"];
            cost_to_us?: components["schemas"]["Money"];
            /** Format: date-time */
            by?: string;
        };
        NewStaff: {
            name: string;
            email: string;
            role: components["schemas"]["Role"];
            password?: string;
            zone?: string;
            line?: string;
            team?: string;
            places_per_day?: number;
        };
        NewToken: {
            name: string;
            scopes?: string[];
        };
        OAuthInput: {
            token_endpoint: string;
            client_id: string;
            client_secret?: string;
            refresh_token?: string;
            scope?: string;
        };
        OAuthView: {
            token_endpoint: string;
            client_id: string;
            has_client_secret: boolean;
            has_refresh_token: boolean;
            scope?: string;
        };
        Offer: {
            /** Format: uuid */
            offer: string;
            options: components["schemas"]["Option"][];
            proposed_by: components["schemas"]["ProposedBy"];
            /** @description Personal text; null when it was erased on request. */
            question: string | null;
            /** Format: date-time */
            made_at: string;
            /** Format: date-time */
            valid_until?: string;
            withdrawn: boolean;
            /** Format: uuid */
            chosen?: string;
            /** Format: date-time */
            chosen_at?: string;
            /** @description Personal text; null when it was erased on request. */
            chosen_words: string | null;
        };
        OpenInterval: {
            from: string;
            to: string;
        };
        OpenedCase: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: int64 */
            version: number;
        };
        Option: {
            /** Format: uuid */
            option: string;
            kind: components["schemas"]["RemedyKind"];
            /** @description Personal text; null when it was erased on request. */
            title: string | null;
            /** @description Personal text; null when it was erased on request. */
            detail: string | null;
            /** @description Personal text; null when it was erased on request. */
            button: string | null;
            costs_nothing: boolean;
            /** @description Personal text; null when it was erased on request. */
            cost_to_customer: string | null;
            /** @description Personal text; null when it was erased on request. */
            cost_reason: string | null;
            amount?: components["schemas"]["Money"];
            cost_to_us?: components["schemas"]["Money"];
            /** Format: date-time */
            by?: string;
        };
        OptionIdea: {
            option: components["schemas"]["NewOption"];
            fits: string;
            authority: string;
        };
        OutboxPage: {
            letters: components["schemas"]["OutboxView"][];
            next?: string;
            held: boolean;
            no_server: boolean;
            paused?: components["schemas"]["OutboxPause"];
        };
        OutboxPause: {
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
            answer: string;
        };
        /** @enum {string} */
        OutboxState: "waiting" | "sending" | "sent" | "failed" | "unknown" | "undone" | "shown" | "came_back" | "reported";
        OutboxView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            case_id: string;
            number: string;
            to: string;
            subject: string;
            text: string;
            /** Format: date-time */
            written_at: string;
            /** Format: date-time */
            leaves_at: string;
            state: components["schemas"]["OutboxState"];
            tries: number;
            /** Format: date-time */
            next_try_at?: string;
            /** Format: date-time */
            sent_at?: string;
            last_answer: string;
            as_sent: boolean;
        };
        /** @enum {string} */
        Outcome: "recovered" | "light" | "not_recovered" | "withdrawn" | "unreachable";
        OwnerLoad: {
            owner: components["schemas"]["Person"];
            kept: string;
            days: components["schemas"]["LoadDay"][];
        };
        PasswordChange: {
            old_password: string;
            new_password: string;
        };
        PastLine: {
            when: string;
            text: string;
            recovered?: string;
        };
        PeekView: {
            /** Format: uuid */
            case_id: string;
            number: string;
            name: string;
            short_name: string;
            place_and_time: string;
            /** @description Personal text; null when it was erased on request. */
            quote: string | null;
            quote_source: string;
            lines: components["schemas"]["Line"][];
            feeling?: components["schemas"]["FeelingView"];
            feeling_source: string;
            say_heading: string;
            say: string;
            duty?: components["schemas"]["DutyView"];
            write_instead?: string;
        };
        Permission: {
            action: string;
            allowed: boolean;
            rule: string;
            sentence: string;
        };
        Person: {
            /** Format: uuid */
            id: string;
            name: string;
            short_name: string;
            initials: string;
        };
        Playbook: {
            name: string;
            hours: components["schemas"]["BusinessHours"];
            callback_minutes: number[];
            ring_again_minutes: number;
            attempts_before_writing: number;
            attempts_before_lead: number;
            approval_minutes: number;
            offer_valid_days: number;
            confirm_choice_minutes: number;
            follow_up_days: number;
            follow_up_answer_days: number;
            reopen_days: number;
            offer_due_minutes: number;
            authority: components["schemas"]["Authority"][];
        };
        PlaybookInput: {
            name: string;
            hours: components["schemas"]["BusinessHoursInput"];
            callback_minutes?: number[];
            ring_again_minutes: number;
            attempts_before_writing: number;
            attempts_before_lead: number;
            approval_minutes: number;
            offer_valid_days: number;
            confirm_choice_minutes: number;
            follow_up_days: number;
            follow_up_answer_days: number;
            reopen_days?: number;
            offer_due_minutes: number;
            authority?: components["schemas"]["Authority"][];
        };
        Promise: {
            /** Format: uuid */
            promise: string;
            /** @description Personal text; null when it was erased on request. */
            text: string | null;
            /** Format: uuid */
            owner: string;
            /** Format: date-time */
            made_at: string;
            /** Format: date-time */
            due: string;
            certainty: components["schemas"]["Certainty"];
            channel: components["schemas"]["Channel"];
            status: components["schemas"]["PromiseStatus"];
            /** Format: date-time */
            settled_at?: string;
            renegotiated: number;
        };
        /** @enum {string} */
        PromiseCertainty: "firm" | "tentative";
        PromiseOffered: {
            what: string;
            due?: string;
            certainty: components["schemas"]["PromiseCertainty"];
            start: number;
            end: number;
            amount?: components["schemas"]["Money"];
            /** Format: date-time */
            due_at?: string;
            in_ledger?: boolean;
        };
        /** @enum {string} */
        PromiseStatus: "open" | "kept" | "broken" | "released";
        PromiseView: {
            promise: components["schemas"]["Promise"];
            owner: string;
            made: string;
        };
        PromisesFound: {
            promises: components["schemas"]["PromiseOffered"][];
        };
        PromisesInput: {
            text: string;
            case?: string;
            zone?: string;
            language?: string;
        };
        /** @enum {string} */
        Pronoun: "she" | "he" | "they";
        /** @enum {string} */
        ProposedBy: "us" | "customer";
        RecordStanding: {
            when: components["schemas"]["StandingWhen"];
            score?: number;
            standing?: components["schemas"]["Standing"];
            how?: components["schemas"]["StandingHow"];
        };
        Reflect: {
            text: string;
            how?: components["schemas"]["ReflectedHow"];
        };
        /** @enum {string} */
        ReflectedHow: "read_aloud" | "sent";
        RehearsalClock: {
            /** Format: date-time */
            now: string;
        };
        Remedy: {
            /** Format: uuid */
            option: string;
            /** Format: date-time */
            delivered_at?: string;
            /** Format: date-time */
            confirmed_at?: string;
            failures: number;
        };
        /** @enum {string} */
        RemedyKind: "refund" | "replacement" | "repair" | "correction" | "substitute" | "explanation" | "assistance" | "compensation" | "other";
        /** @enum {string} */
        ReopenTrigger: "customer_replied" | "follow_up_unhappy" | "remedy_failed" | "staff";
        RiskView: {
            kind: string;
            /** @description Personal text; null when it was erased on request. */
            quote: string | null;
            /** Format: uuid */
            contact: string;
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        Role: "agent" | "lead" | "owner" | "admin" | "read_only";
        /** @enum {string} */
        Rung: "ring_again" | "ring_another_hour" | "write_with_times" | "send_letter" | "lead_decides";
        SearchPage: {
            results: components["schemas"]["SearchResult"][];
            next?: string;
        };
        SearchResult: {
            summary: components["schemas"]["CaseSummary"];
            /** @description Personal text; null when it was erased on request. */
            snippet: string | null;
        };
        Settings: {
            /** Format: int64 */
            version: number;
            company: string;
            zone: string;
            currency: string;
            language: string;
            mail_address: string;
            senders_checked_by?: string;
            public_url: string;
            smtp?: components["schemas"]["SmtpSettings"];
            dkim?: components["schemas"]["DkimSettings"];
            hold_outgoing: boolean;
            model?: components["schemas"]["ModelSettings"];
        };
        SettingsInput: {
            /** Format: int64 */
            version: number;
            company: string;
            zone: string;
            currency: string;
            language: string;
            mail_address: string;
            senders_checked_by?: string;
            public_url: string;
            smtp?: components["schemas"]["SmtpSettings"];
            dkim?: components["schemas"]["DkimSettings"];
            hold_outgoing: boolean;
            model?: components["schemas"]["ModelSettingsInput"];
        };
        Settlement: {
            case?: string;
        };
        Setup: {
            company: string;
            zone: string;
            currency: string;
            name: string;
            email: string;
            password: string;
            mail_address?: string;
            public_url?: string;
            smtp?: components["schemas"]["SmtpSettings"];
            hours?: components["schemas"]["BusinessHoursInput"];
            sample_data: boolean;
        };
        SetupState: {
            needed: boolean;
            rehearsal: boolean;
            version: string;
        };
        /** @enum {string} */
        Severity: "low" | "normal" | "high" | "critical";
        SignIn: {
            email: string;
            password: string;
        };
        SmtpSettings: {
            host: string;
            port: number;
            tls: components["schemas"]["SmtpTls"];
            user?: string;
            password?: string;
            certificate_authority?: string;
        };
        /** @enum {string} */
        SmtpTls: "none" | "starttls" | "tls";
        /** @enum {string} */
        Solved: "yes" | "partly" | "no";
        StaffChange: {
            name?: string;
            email?: string;
            zone?: string;
            line?: string;
            team?: string;
            password?: string;
            role?: components["schemas"]["Role"];
            active?: boolean;
            on_shift?: boolean;
            places_per_day?: number;
        };
        StaffView: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
            name: string;
            short_name: string;
            initials: string;
            email: string;
            role: components["schemas"]["Role"];
            zone: string;
            line?: string;
            team?: string;
            places_per_day: number;
            active: boolean;
            on_shift: boolean;
            can_sign_in: boolean;
        };
        /** @enum {string} */
        Standing: "detractor" | "passive" | "promoter";
        /** @enum {string} */
        StandingHow: "asked" | "inferred";
        StandingReading: {
            standing: components["schemas"]["Standing"];
            how: components["schemas"]["StandingHow"];
            score?: number;
        };
        StandingView: {
            before?: components["schemas"]["StandingReading"];
            after?: components["schemas"]["StandingReading"];
            after_note: string;
        };
        /** @enum {string} */
        StandingWhen: "before" | "after";
        StateExpectation: {
            text: string;
        };
        /** @enum {string} */
        Step: "listen" | "reflect" | "apologise" | "empathise" | "agree" | "thank" | "findings" | "what_hurt" | "options" | "choice" | "remedy" | "gesture" | "confirmation" | "cause" | "review" | "action" | "effect_check" | "tell_everyone";
        /** @enum {string} */
        StepStatus: "open" | "done" | "waived" | "handed_over";
        StepView: {
            step: components["schemas"]["Step"];
            label: string;
            status: components["schemas"]["StepStatus"];
            next: boolean;
            /** Format: date-time */
            at?: string;
            /** @description Personal text; null when it was erased on request. */
            reason: string | null;
        };
        Stopped: {
            why?: string;
        };
        SuggestedDraft: {
            text: string;
            report: components["schemas"]["ToneReport"];
            model: string;
        };
        Suggestion: {
            lesson: components["schemas"]["Lesson"];
            label: string;
            shown: string;
            probability: number;
            sure: boolean;
        };
        TakeAccount: {
            teller?: components["schemas"]["Teller"];
            text: string;
            channel?: components["schemas"]["Channel"];
        };
        /** @enum {string} */
        Teller: "customer" | "team";
        TestInput: {
            /** Format: uuid */
            mailbox?: string;
            settings: components["schemas"]["MailboxInput"];
        };
        Thank: {
            text?: string;
            channel?: components["schemas"]["Channel"];
        };
        TimelineOption: {
            /** @description Personal text; null when it was erased on request. */
            title: string | null;
            /** @description Personal text; null when it was erased on request. */
            detail: string | null;
            chosen: boolean;
            costs_nothing: boolean;
        };
        TodayView: {
            /** Format: date-time */
            now: string;
            zone: string;
            headline: string;
            now_due: components["schemas"]["DutyView"][];
            next_hour: components["schemas"]["DutyView"][];
            later_today: components["schemas"]["DutyView"][];
            openings: components["schemas"]["DutyView"][];
            openings_count: number;
            next?: components["schemas"]["DutyView"];
            footnote: string;
        };
        TokenView: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: string[];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            revoked_at?: string;
        };
        ToneComponent: {
            name: string;
            weight: number;
            present: boolean;
        };
        ToneFinding: {
            rule: string;
            severity: components["schemas"]["FindingSeverity"];
            start: number;
            end: number;
            quote: string;
            title: string;
            why: string;
            suggestion: string;
            sentence_start: number;
            sentence_end: number;
        };
        ToneInput: {
            text: string;
            kind?: components["schemas"]["LetterTone"];
            case?: string;
        };
        ToneReport: {
            findings: components["schemas"]["ToneFinding"][];
            has: string[];
            score: number;
            components: components["schemas"]["ToneComponent"][];
            language: string;
            checked_bytes: number;
        };
        /** @enum {string} */
        Track: "person" | "problem" | "process";
        TrackView: {
            track: components["schemas"]["Track"];
            label: string;
            done: number;
            total: number;
            steps: components["schemas"]["StepView"][];
        };
        /** @enum {string} */
        UpsetAbout: "event" | "handling" | "both";
        Warning: {
            /** Format: uuid */
            warning: string;
            /** @description Personal text; null when it was erased on request. */
            quote: string | null;
            /** @description Personal text; null when it was erased on request. */
            what: string | null;
            /** Format: date-time */
            by?: string;
            settled: boolean;
        };
        Wish: {
            /** Format: uuid */
            wish: string;
            /** @description Personal text; null when it was erased on request. */
            text: string | null;
            /** Format: date-time */
            at: string;
            answer?: components["schemas"]["WishAnswer"];
            /** @description Personal text; null when it was erased on request. */
            reason: string | null;
        };
        /** @enum {string} */
        WishAnswer: "granted" | "declined" | "countered";
        /** @enum {string} */
        WrittenOnlyReason: "customers_wish" | "no_number" | "accessibility";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_cases: {
        parameters: {
            query?: {
                phase?: components["schemas"]["CasePhase"];
                owner?: string;
                severity?: components["schemas"]["Severity"];
                unclaimed?: boolean;
                customer?: string;
                outcome?: components["schemas"]["Outcome"];
                after?: string;
                /** @description Rows of a page: 1 to 200, and 50 unless said. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCase"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cases_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    teller?: components["schemas"]["Teller"];
                    text: string;
                    channel?: components["schemas"]["Channel"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_agreements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_apologies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["ApologyKind"];
                    channel?: components["schemas"]["Channel"];
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_approvals_approval_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                approval: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_approvals_approval_refusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                approval: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_attempts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    callback?: string;
                    outcome: components["schemas"]["AttemptOutcome"];
                    seconds?: number;
                    note?: string;
                    /** Format: date-time */
                    next_opens?: string;
                    /** Format: date-time */
                    next_closes?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_cadence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    every_minutes: number;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_cases_case_cadence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cases_case_call_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallSheetView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_callbacks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purpose?: components["schemas"]["CallbackPurpose"];
                    /** Format: date-time */
                    opens: string;
                    /** Format: date-time */
                    closes: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_cases_case_callbacks_callback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                callback: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_calls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    callback?: string;
                    seconds: number;
                    ours_seconds?: number;
                    theirs_seconds?: number;
                    account?: components["schemas"]["TakeAccount"];
                    upset?: components["schemas"]["NameUpset"];
                    expectation?: components["schemas"]["StateExpectation"];
                    reflection?: components["schemas"]["Reflect"];
                    confirmed?: components["schemas"]["ConfirmReflection"];
                    corrected?: components["schemas"]["CorrectReflection"];
                    apology?: components["schemas"]["Apologise"];
                    feeling?: components["schemas"]["NameFeeling"];
                    offer?: components["schemas"]["MakeOffer"];
                    chosen?: number;
                    chosen_words?: string;
                    promises?: components["schemas"]["MakePromise"][];
                    agreement?: components["schemas"]["Agree"];
                    thanks?: components["schemas"]["Thank"];
                    standing?: components["schemas"]["RecordStanding"];
                    cadence?: components["schemas"]["AgreeCadence"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_cause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    locus: components["schemas"]["CauseLocus"];
                    code: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_cases_case_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_classification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["CaseKind"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_closure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    channel: components["schemas"]["Channel"];
                    from: string;
                    subject: string;
                    text: string;
                    /** Format: date-time */
                    received_at: string;
                    attachments: number;
                    cut_off?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cases_case_contacts_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                contact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cases_case_contacts_contact_attachments_ordinal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                contact: string;
                ordinal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cases_case_contacts_contact_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                contact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    customer: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cases_case_drafts_kind: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                case: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_drafts_kind: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                case: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_cases_case_drafts_kind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_erasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cases_case_events: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventList"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_expectation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_explanations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    channel?: components["schemas"]["Channel"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_explanations_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_feelings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    word: string;
                    source?: components["schemas"]["FeelingSource"];
                    cause?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_files: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_follow_up_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    solved: components["schemas"]["Solved"];
                    treated?: number;
                    recommend?: number;
                    words?: string;
                    channel?: components["schemas"]["Channel"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_follow_ups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    mail_due?: string;
                    /** Format: date-time */
                    call_due?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_gestures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["GestureKind"];
                    amount?: components["schemas"]["Money"];
                    text: string;
                    letter?: string;
                    /** Format: date-time */
                    goes_at: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_cases_case_gestures_gesture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                gesture: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_gestures_gesture_dispatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                gesture: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_handovers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    to: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_issues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_issues_issue_finding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                issue: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    finding: components["schemas"]["Finding"];
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_letters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["LetterKind"];
                    to: string;
                    subject: string;
                    text: string;
                    channel?: components["schemas"]["Channel"];
                    kept?: components["schemas"]["KeptFinding"][];
                    apology?: components["schemas"]["ApologyKind"];
                    thanks?: boolean;
                    /** Format: uuid */
                    keeps?: string;
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_cases_case_letters_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                contact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_light_route: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cases_case_load: {
        parameters: {
            query?: {
                owner?: string;
                from?: string;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerLoad"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_notes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_offers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    options?: components["schemas"]["NewOptionInput"][];
                    one_option_reason?: string;
                    proposed_by?: components["schemas"]["ProposedBy"];
                    question?: string;
                    /** Format: date-time */
                    valid_until?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_cases_case_offers_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_offers_offer_choice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    option: string;
                    words?: string;
                    channel?: components["schemas"]["Channel"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cases_case_page_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"][];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_page_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeLink"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_cases_case_page_links_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cases_case_peek: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeekView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_promises: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** Format: uuid */
                    owner?: string;
                    /** Format: date-time */
                    due: string;
                    certainty: components["schemas"]["Certainty"];
                    channel?: components["schemas"]["Channel"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_promises_promise_keeping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                promise: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    how?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_promises_promise_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                promise: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_promises_promise_renegotiations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                promise: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    due: string;
                    certainty: components["schemas"]["Certainty"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_reflection_confirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_reflection_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    correction: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_reflections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    how?: components["schemas"]["ReflectedHow"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_remedies_option_confirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                option: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_remedies_option_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                option: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    check: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_remedies_option_failures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                option: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_reopenings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    trigger?: components["schemas"]["ReopenTrigger"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_severity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    severity: components["schemas"]["Severity"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_solution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    solved: components["schemas"]["Solved"];
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_standings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    when: components["schemas"]["StandingWhen"];
                    score?: number;
                    standing?: components["schemas"]["Standing"];
                    how?: components["schemas"]["StandingHow"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_steps_step_completion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_steps_step_handover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                    /** Format: uuid */
                    owner?: string;
                    /** Format: date-time */
                    due: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_steps_step_waiver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_suggested_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftWanted"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedDraft"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_cases_case_suggested_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cases_case_summary: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSummary"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_thanks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    channel?: components["schemas"]["Channel"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_upset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    about: components["schemas"]["UpsetAbout"];
                    confirmed?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_warnings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    quote: string;
                    what: string;
                    /** Format: date-time */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_warnings_warning_settlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                warning: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    how: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cases_case_wishes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    channel?: components["schemas"]["Channel"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_wishes_wish_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                wish: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: components["schemas"]["WishAnswer"];
                    reason: string;
                    cost_to_us?: components["schemas"]["Money"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_withdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_cases_case_written_only: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: components["schemas"]["WrittenOnlyReason"];
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_customers_customer: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_customers_customer: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerRecordInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRecord"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_intake: {
        parameters: {
            query?: {
                became?: components["schemas"]["Became"];
                unsettled?: boolean;
                after?: string;
                /** @description Rows of a page: 1 to 200, and 50 unless said. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakePage"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_intake: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_intake_intake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_intake_intake_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedCase"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_intake_intake_held_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_intake_intake_raw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_intake_intake_settlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Settlement"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_learning: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_learning: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_letter_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRules"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_letter_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterRulesInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRules"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_lint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToneInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToneReport"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mail_troubles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTrouble"][];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mailboxes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxView"][];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_mailboxes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_mailboxes_test: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxTest"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mailboxes_mailbox: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                mailbox: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_mailboxes_mailbox: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                mailbox: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_mailboxes_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailbox: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_mailboxes_mailbox_try: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailbox: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MyChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_me_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_outbox: {
        parameters: {
            query?: {
                state?: components["schemas"]["OutboxState"];
                /** @description Only such as did not leave, came back, were reported, or may not have left; whatever `state` says. */
                trouble?: boolean;
                after?: string;
                /** @description Rows of a page: 1 to 200, and 50 unless said. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxPage"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_outbox_hold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Hold"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_outbox_stopped: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Address"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stopped"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_outbox_letter_raw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_outbox_letter_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_playbook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Playbook"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_playbook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaybookInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Playbook"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_playbooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FurtherPlaybook"][];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_playbooks_playbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                playbook: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaybookInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Playbook"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_playbooks_playbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                playbook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_promises_in_text: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromisesInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesFound"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rehearsal_clock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalClock"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_rehearsal_clock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockMove"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalClock"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_search: {
        parameters: {
            query: {
                q: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_settings: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settings_mail_test: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmtpSettings"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTest"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settings_model_test: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelSettingsInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelTest"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupState"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Setup"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_staff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"][];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_staff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStaff"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_staff_staff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_today: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayView"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenView"][];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeToken"];
                };
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_tokens_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with a sentence that says what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
