// Interim, until the server prints openapi.json.
export interface components {
  schemas: {
    Money: { amount_minor: number; currency: string };
    SpanUnit: 'business_minutes' | 'business_days' | 'calendar_days' | 'weeks' | 'hours';
    DayEnd: 'last_second' | 'close_of_business';
    SmtpTls: 'none' | 'starttls' | 'tls';
    Role: 'agent' | 'lead' | 'owner' | 'admin' | 'read_only';
    ActorKind: 'staff' | 'customer' | 'system';
    Channel: 'mail' | 'call' | 'letter' | 'visit' | 'web_form' | 'social_post' | 'review' | 'message';
    CaseKind: 'complaint' | 'feedback' | 'enquiry' | 'request' | 'praise' | 'claim';
    Severity: 'low' | 'normal' | 'high' | 'critical';
    Track: 'person' | 'problem' | 'process';
    Step: 'listen' | 'reflect' | 'apologise' | 'empathise' | 'agree' | 'thank' | 'findings' | 'what_hurt' | 'options' | 'choice' | 'remedy' | 'gesture' | 'confirmation' | 'cause' | 'review' | 'action' | 'effect_check' | 'tell_everyone';
    StepStatus: 'open' | 'done' | 'waived' | 'handed_over';
    CasePhase: 'open' | 'closed';
    Outcome: 'recovered' | 'light' | 'not_recovered' | 'withdrawn' | 'unreachable';
    Teller: 'customer' | 'team';
    UpsetAbout: 'event' | 'handling' | 'both';
    ReflectedHow: 'read_aloud' | 'sent';
    ApologyKind: 'sympathy' | 'full';
    FeelingGroup: 'anger' | 'disgust' | 'fear' | 'joy' | 'sadness' | 'surprise' | 'neutral';
    FeelingSource: 'with_customer' | 'customers_words' | 'inferred';
    CallbackPurpose: 'first_voice' | 'customer_asked' | 'check' | 'follow_up';
    AttemptOutcome: 'rang_out' | 'voicemail' | 'busy' | 'wrong_number' | 'cut_off' | 'not_now';
    Rung: 'ring_again' | 'ring_another_hour' | 'write_with_times' | 'send_letter' | 'lead_decides';
    WrittenOnlyReason: 'customers_wish' | 'no_number' | 'accessibility';
    Certainty: 'certain' | 'likely' | 'hope';
    PromiseStatus: 'open' | 'kept' | 'broken' | 'released';
    Finding: 'upheld' | 'partly_upheld' | 'not_upheld' | 'undetermined';
    RemedyKind: 'refund' | 'replacement' | 'repair' | 'correction' | 'substitute' | 'explanation' | 'assistance' | 'compensation' | 'other';
    GestureKind: 'credit' | 'gift_card' | 'free_month' | 'upgrade' | 'flowers' | 'handwritten_card' | 'other';
    ProposedBy: 'us' | 'customer';
    WishAnswer: 'granted' | 'declined' | 'countered';
    Solved: 'yes' | 'partly' | 'no';
    CauseLocus: 'ours' | 'vendor' | 'partner' | 'nature' | 'customer' | 'unknown';
    Standing: 'detractor' | 'passive' | 'promoter';
    StandingWhen: 'before' | 'after';
    StandingHow: 'asked' | 'inferred';
    LetterKind: 'reply' | 'acknowledgement' | 'update' | 'apology' | 'reflection' | 'summary' | 'offer' | 'confirmation' | 'gesture' | 'follow_up' | 'closing' | 'callback_times';
    Delivery: 'waiting' | 'sent' | 'failed' | 'unknown' | 'bounced' | 'undone';
    ReopenTrigger: 'customer_replied' | 'follow_up_unhappy' | 'remedy_failed' | 'staff';
    Act: 'claim' | 'ring' | 'answer' | 'write_update' | 'keep_promise' | 'look_at_approval' | 'make_offer' | 'answer_wish' | 'confirm_choice' | 'deliver_remedy' | 'check_remedy' | 'send_gesture' | 'follow_up_mail' | 'follow_up_call' | 'plan_step' | 'close' | 'decide_unreachable' | 'mend_delivery';
    EntryForm: 'routine' | 'contact' | 'call' | 'promise' | 'note' | 'offer' | 'choice' | 'feeling' | 'step' | 'closure';
    ClockKind: 'callback_window' | 'promise_due' | 'approval_due' | 'gesture_goes' | 'follow_up_answer';
    Pronoun: 'she' | 'he' | 'they';
    Became: 'new_case' | 'reply' | 'automatic' | 'needs_a_look';
    OutboxState: 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown' | 'undone' | 'shown';
    OpenInterval: {
      from: string;
      to: string;
    };
    BusinessHours: {
      zone: string;
      mon?: components['schemas']['OpenInterval'][];
      tue?: components['schemas']['OpenInterval'][];
      wed?: components['schemas']['OpenInterval'][];
      thu?: components['schemas']['OpenInterval'][];
      fri?: components['schemas']['OpenInterval'][];
      sat?: components['schemas']['OpenInterval'][];
      sun?: components['schemas']['OpenInterval'][];
      holidays?: string[];
    };
    Authority: {
      role: components['schemas']['Role'];
      what: string;
      up_to: components['schemas']['Money'];
    };
    Playbook: {
      name: string;
      hours: components['schemas']['BusinessHours'];
      callback_minutes: number[];
      ring_again_minutes: number;
      attempts_before_writing: number;
      attempts_before_lead: number;
      approval_minutes: number;
      offer_valid_days: number;
      confirm_choice_minutes: number;
      follow_up_days: number;
      follow_up_answer_days: number;
      offer_due_minutes: number;
      authority: components['schemas']['Authority'][];
    };
    SmtpSettings: {
      host: string;
      port: number;
      tls: components['schemas']['SmtpTls'];
      user?: string;
      password?: string;
    };
    Settings: {
      version: number;
      company: string;
      zone: string;
      currency: string;
      language: string;
      mail_address: string;
      public_url: string;
      smtp?: components['schemas']['SmtpSettings'];
      hold_outgoing: boolean;
    };
    SignIn: {
      email: string;
      password: string;
    };
    NewToken: {
      name: string;
      scopes: string[];
    };
    MadeToken: {
      id: string;
      token: string;
      name: string;
      scopes: string[];
    };
    TokenView: {
      id: string;
      name: string;
      scopes: string[];
      created_at: string;
      revoked_at?: string;
    };
    NewStaff: {
      name: string;
      email: string;
      role: components['schemas']['Role'];
      password?: string;
      zone?: string;
      line?: string;
      team?: string;
    };
    StaffChange: {
      name?: string;
      email?: string;
      zone?: string;
      line?: string;
      team?: string;
      password?: string;
      role?: components['schemas']['Role'];
      active?: boolean;
      on_shift?: boolean;
      places_per_day?: number;
    };
    MyChange: {
      name?: string;
      zone?: string;
      line?: string;
      preferences?: string;
      on_shift?: boolean;
    };
    PasswordChange: {
      old_password: string;
      new_password: string;
    };
    StaffView: {
      id: string;
      version: number;
      name: string;
      short_name: string;
      initials: string;
      email: string;
      role: components['schemas']['Role'];
      zone: string;
      line?: string;
      team?: string;
      places_per_day: number;
      active: boolean;
      on_shift: boolean;
      can_sign_in: boolean;
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
      smtp?: components['schemas']['SmtpSettings'];
      hours?: components['schemas']['BusinessHours'];
      sample_data: boolean;
    };
    DraftBody: {
      body: string;
    };
    Actor: {
      kind: components['schemas']['ActorKind'];
      staff?: string;
      role: components['schemas']['Role'];
    };
    Option: {
      option: string;
      kind: components['schemas']['RemedyKind'];
      title: string;
      detail: string;
      button: string;
      costs_nothing: boolean;
      cost_to_customer: string;
      cost_reason: string;
      amount?: components['schemas']['Money'];
      cost_to_us?: components['schemas']['Money'];
      by?: string;
    };
    OpenCase: {
      customer: string;
      number: number;
      channel: components['schemas']['Channel'];
      kind: components['schemas']['CaseKind'];
      severity: components['schemas']['Severity'];
      title: string;
      from: string;
      subject: string;
      text: string;
      received_at: string;
      zone: string;
      zone_assumed: boolean;
      language: string;
      attachments: number;
      sign?: string;
      quote?: string;
      feeling?: string;
      written_only?: components['schemas']['WrittenOnlyReason'];
      reachable_by_phone: boolean;
    };
    TakeInContact: {
      channel: components['schemas']['Channel'];
      from: string;
      subject: string;
      text: string;
      received_at: string;
      attachments: number;
    };
    ClaimOpening: {
    };
    HandOver: {
      to: string;
      reason: string;
    };
    Reclassify: {
      kind: components['schemas']['CaseKind'];
      reason: string;
    };
    ChangeSeverity: {
      severity: components['schemas']['Severity'];
      reason: string;
    };
    ChangeCustomer: {
      customer: string;
      reason: string;
    };
    KeptFinding: {
      rule: string;
      reason: string;
    };
    SendLetter: {
      kind: components['schemas']['LetterKind'];
      to: string;
      subject: string;
      text: string;
      channel?: components['schemas']['Channel'];
      kept?: components['schemas']['KeptFinding'][];
      apology?: components['schemas']['ApologyKind'];
      thanks?: boolean;
      keeps?: string;
    };
    UndoLetter: {
      contact: string;
    };
    NoteDelivery: {
      contact: string;
      delivery: components['schemas']['Delivery'];
      detail: string;
    };
    WriteNote: {
      text: string;
    };
    NoteWarning: {
      quote: string;
      what: string;
      by?: string;
    };
    SettleWarning: {
      warning: string;
      how: string;
    };
    StateExpectation: {
      text: string;
    };
    AgreeWrittenOnly: {
      reason: components['schemas']['WrittenOnlyReason'];
      words?: string;
    };
    BookCallback: {
      purpose?: components['schemas']['CallbackPurpose'];
      opens: string;
      closes: string;
      why: string;
    };
    RecordAttempt: {
      callback?: string;
      outcome: components['schemas']['AttemptOutcome'];
      seconds?: number;
      note?: string;
      next_opens?: string;
      next_closes?: string;
    };
    DropCallback: {
      callback?: string;
      reason: string;
    };
    TakeAccount: {
      teller?: components['schemas']['Teller'];
      text: string;
      channel?: components['schemas']['Channel'];
    };
    NameUpset: {
      text: string;
      about: components['schemas']['UpsetAbout'];
      confirmed?: boolean;
    };
    Reflect: {
      text: string;
      how?: components['schemas']['ReflectedHow'];
    };
    ConfirmReflection: {
      words?: string;
    };
    CorrectReflection: {
      correction: string;
    };
    Apologise: {
      kind: components['schemas']['ApologyKind'];
      channel?: components['schemas']['Channel'];
      text: string;
    };
    NameFeeling: {
      word: string;
      source?: components['schemas']['FeelingSource'];
      cause?: string;
    };
    Agree: {
      text: string;
    };
    Thank: {
      text?: string;
      channel?: components['schemas']['Channel'];
    };
    AskExplanation: {
      words: string;
    };
    Explain: {
      text: string;
      channel?: components['schemas']['Channel'];
    };
    RecordStanding: {
      when: components['schemas']['StandingWhen'];
      score?: number;
      standing?: components['schemas']['Standing'];
      how?: components['schemas']['StandingHow'];
    };
    MakePromise: {
      text: string;
      owner?: string;
      due: string;
      certainty: components['schemas']['Certainty'];
      channel?: components['schemas']['Channel'];
    };
    KeepPromise: {
      promise: string;
      how?: string;
    };
    RenegotiatePromise: {
      promise: string;
      due: string;
      certainty: components['schemas']['Certainty'];
      reason: string;
    };
    ReleasePromise: {
      promise: string;
      reason: string;
    };
    AgreeCadence: {
      every_minutes: number;
      why: string;
    };
    EndCadence: {
      reason: string;
    };
    RaiseIssue: {
      text: string;
    };
    MakeFinding: {
      issue: string;
      finding: components['schemas']['Finding'];
      reasons: string;
    };
    StateWish: {
      text: string;
      channel?: components['schemas']['Channel'];
    };
    AnswerWish: {
      wish: string;
      answer: components['schemas']['WishAnswer'];
      reason: string;
      cost_to_us?: components['schemas']['Money'];
    };
    NewOption: {
      kind: components['schemas']['RemedyKind'];
      title: string;
      detail?: string;
      button?: string;
      costs_nothing: boolean;
      cost_to_customer?: string;
      cost_reason?: string;
      amount?: components['schemas']['Money'];
      cost_to_us?: components['schemas']['Money'];
      by?: string;
    };
    MakeOffer: {
      options?: components['schemas']['NewOption'][];
      one_option_reason?: string;
      proposed_by?: components['schemas']['ProposedBy'];
      question?: string;
      valid_until?: string;
    };
    WithdrawOffer: {
      offer: string;
      reason: string;
    };
    GiveApproval: {
      approval: string;
      note?: string;
    };
    RefuseApproval: {
      approval: string;
      reason: string;
    };
    ChooseOption: {
      offer: string;
      option: string;
      words?: string;
      channel?: components['schemas']['Channel'];
    };
    DeliverRemedy: {
      option: string;
      check: string;
    };
    ConfirmRemedy: {
      option: string;
      words?: string;
    };
    ReportFailure: {
      option: string;
      words: string;
    };
    ConfirmSolution: {
      solved: components['schemas']['Solved'];
      words?: string;
    };
    PlanGesture: {
      kind: components['schemas']['GestureKind'];
      amount?: components['schemas']['Money'];
      text: string;
      letter?: string;
      goes_at: string;
    };
    SendGesture: {
      gesture: string;
    };
    DropGesture: {
      gesture: string;
      reason: string;
    };
    RecordCause: {
      locus: components['schemas']['CauseLocus'];
      code: string;
      text?: string;
    };
    CompleteStep: {
      step: components['schemas']['Step'];
      note?: string;
    };
    HandOverStep: {
      step: components['schemas']['Step'];
      to: string;
      owner?: string;
      due: string;
    };
    WaiveStep: {
      step: components['schemas']['Step'];
      reason: string;
    };
    TakeLightRoute: {
      reason: string;
    };
    RecordCall: {
      callback?: string;
      seconds: number;
      ours_seconds?: number;
      theirs_seconds?: number;
      account?: components['schemas']['TakeAccount'];
      upset?: components['schemas']['NameUpset'];
      expectation?: components['schemas']['StateExpectation'];
      reflection?: components['schemas']['Reflect'];
      confirmed?: components['schemas']['ConfirmReflection'];
      corrected?: components['schemas']['CorrectReflection'];
      apology?: components['schemas']['Apologise'];
      feeling?: components['schemas']['NameFeeling'];
      offer?: components['schemas']['MakeOffer'];
      chosen?: number;
      chosen_words?: string;
      promises?: components['schemas']['MakePromise'][];
      agreement?: components['schemas']['Agree'];
      thanks?: components['schemas']['Thank'];
      standing?: components['schemas']['RecordStanding'];
      cadence?: components['schemas']['AgreeCadence'];
    };
    BookFollowUp: {
      mail_due?: string;
      call_due?: string;
    };
    AnswerFollowUp: {
      solved: components['schemas']['Solved'];
      treated?: number;
      recommend?: number;
      words?: string;
      channel?: components['schemas']['Channel'];
    };
    CloseCase: {
      reason?: string;
    };
    StopWithDignity: {
      reason: string;
    };
    Withdraw: {
      reason: string;
    };
    ReopenCase: {
      trigger?: components['schemas']['ReopenTrigger'];
      reason: string;
    };
    EraseText: {
      reason: string;
    };
    WakeClock: {
      clock: components['schemas']['ClockKind'];
      subject: string;
    };
    Attempt: {
      at: string;
      outcome: components['schemas']['AttemptOutcome'];
      seconds: number;
    };
    Callback: {
      callback: string;
      purpose: components['schemas']['CallbackPurpose'];
      opens: string;
      closes: string;
      why: string;
      attempts: components['schemas']['Attempt'][];
      rung?: components['schemas']['Rung'];
      missed: boolean;
      open: boolean;
      reached: boolean;
    };
    Promise: {
      promise: string;
      text: string;
      owner: string;
      made_at: string;
      due: string;
      certainty: components['schemas']['Certainty'];
      channel: components['schemas']['Channel'];
      status: components['schemas']['PromiseStatus'];
      settled_at?: string;
      renegotiated: number;
    };
    Letter: {
      contact: string;
      channel: components['schemas']['Channel'];
      kind: components['schemas']['LetterKind'];
      written_at: string;
      leaves_at: string;
      delivery: components['schemas']['Delivery'];
    };
    Issue: {
      issue: string;
      text: string;
      finding?: components['schemas']['Finding'];
      reasons: string;
    };
    Wish: {
      wish: string;
      text: string;
      at: string;
      answer?: components['schemas']['WishAnswer'];
      reason: string;
    };
    Approval: {
      approval: string;
      subject: string;
      amount: components['schemas']['Money'];
      from_role: components['schemas']['Role'];
      asked_by?: string;
      reason: string;
      asked_at: string;
      due: string;
      given?: boolean;
    };
    Offer: {
      offer: string;
      options: components['schemas']['Option'][];
      proposed_by: components['schemas']['ProposedBy'];
      question: string;
      made_at: string;
      valid_until?: string;
      withdrawn: boolean;
      chosen?: string;
      chosen_at?: string;
      chosen_words: string;
    };
    Remedy: {
      option: string;
      delivered_at?: string;
      confirmed_at?: string;
      failures: number;
    };
    Gesture: {
      gesture: string;
      kind: components['schemas']['GestureKind'];
      amount?: components['schemas']['Money'];
      text: string;
      letter: string;
      goes_at: string;
      sent_at?: string;
      dropped: boolean;
    };
    Reading: {
      at: string;
      word: string;
      strength: number;
      group: components['schemas']['FeelingGroup'];
      source: components['schemas']['FeelingSource'];
      cause: string;
    };
    Warning: {
      warning: string;
      quote: string;
      what: string;
      by?: string;
      settled: boolean;
    };
    FollowUp: {
      follow_up: string;
      mail_due: string;
      call_due: string;
      mailed_at?: string;
      called_at?: string;
      answered_at?: string;
      solved?: components['schemas']['Solved'];
      treated?: number;
      recommend?: number;
      open: boolean;
    };
    StepState: {
      status: components['schemas']['StepStatus'];
      at?: string;
      reason: string;
    };
    StandingReading: {
      standing: components['schemas']['Standing'];
      how: components['schemas']['StandingHow'];
      score?: number;
    };
    Permission: {
      action: string;
      allowed: boolean;
      rule: string;
      sentence: string;
    };
    Fact: {
      label: string;
      text: string;
    };
    PastLine: {
      when: string;
      text: string;
      recovered?: string;
    };
    CustomerRecord: {
      id: string;
      version: number;
      name: string;
      short_name: string;
      say?: string;
      pronoun: components['schemas']['Pronoun'];
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
      facts: components['schemas']['Fact'][];
      past: components['schemas']['PastLine'][];
    };
    Person: {
      id: string;
      name: string;
      short_name: string;
      initials: string;
    };
    FeelingView: {
      word: string;
      strength: number;
      good: boolean;
    };
    DutyView: {
      id: string;
      case_id: string;
      number: string;
      act: components['schemas']['Act'];
      subject: string;
      icon: string;
      title: string;
      detail: string;
      why: string;
      why_detail: string;
      quote?: string;
      opens?: string;
      due?: string;
      since?: string;
      due_text: string;
      verb: string;
      key: string;
      feeling?: components['schemas']['FeelingView'];
      customer: string;
      permitted: boolean;
      refusal?: string;
    };
    TodayView: {
      now: string;
      zone: string;
      headline: string;
      now_due: components['schemas']['DutyView'][];
      next_hour: components['schemas']['DutyView'][];
      later_today: components['schemas']['DutyView'][];
      openings: components['schemas']['DutyView'][];
      openings_count: number;
      next?: components['schemas']['DutyView'];
      footnote: string;
    };
    Line: {
      label: string;
      text: string;
    };
    PeekView: {
      case_id: string;
      number: string;
      name: string;
      short_name: string;
      place_and_time: string;
      quote: string;
      quote_source: string;
      lines: components['schemas']['Line'][];
      feeling?: components['schemas']['FeelingView'];
      feeling_source: string;
      say_heading: string;
      say: string;
      duty?: components['schemas']['DutyView'];
      write_instead?: string;
    };
    CaseSummary: {
      id: string;
      number: string;
      version: number;
      title: string;
      customer: string;
      customer_id: string;
      owner?: string;
      phase: components['schemas']['CasePhase'];
      kind: components['schemas']['CaseKind'];
      severity: components['schemas']['Severity'];
      channel: components['schemas']['Channel'];
      outcome?: components['schemas']['Outcome'];
      feeling?: components['schemas']['FeelingView'];
      received_at: string;
      updated_at: string;
      next_due?: string;
      open_promises: number;
    };
    CasePage: {
      cases: components['schemas']['CaseSummary'][];
      next?: string;
    };
    TimelineOption: {
      title: string;
      detail: string;
      chosen: boolean;
      costs_nothing: boolean;
    };
    EntryAttachment: {
      contact: string;
      ordinal: number;
      name: string;
      type: string;
      bytes: number;
    };
    Entry: {
      sequence: number;
      at: string;
      form: components['schemas']['EntryForm'];
      icon: string;
      actor: string;
      text: string;
      aside: string;
      quote?: string;
      feelings: components['schemas']['FeelingView'][];
      feeling_note: string;
      right?: string;
      kept: boolean;
      options: components['schemas']['TimelineOption'][];
      contact?: string;
      body?: string;
      delivery?: components['schemas']['Delivery'];
      undo_until?: string;
      attachments: components['schemas']['EntryAttachment'][];
    };
    StepView: {
      step: components['schemas']['Step'];
      label: string;
      status: components['schemas']['StepStatus'];
      next: boolean;
      at?: string;
      reason: string;
    };
    TrackView: {
      track: components['schemas']['Track'];
      label: string;
      done: number;
      total: number;
      steps: components['schemas']['StepView'][];
    };
    ClockView: {
      label: string;
      why: string;
      due: string;
    };
    PromiseView: {
      promise: components['schemas']['Promise'];
      owner: string;
      made: string;
    };
    MoodPoint: {
      at: string;
      word: string;
      mood: number;
      cause: string;
      source: components['schemas']['FeelingSource'];
    };
    EffortView: {
      wrote_or_rang: number;
      cut_off: number;
      days_waiting: number;
    };
    StandingView: {
      before?: components['schemas']['StandingReading'];
      after?: components['schemas']['StandingReading'];
      after_note: string;
    };
    CustomerView: {
      record: components['schemas']['CustomerRecord'];
      local_time: string;
      cases: number;
    };
    CaseStory: {
      id: string;
      number: string;
      version: number;
      title: string;
      subtitle: string;
      phase: components['schemas']['CasePhase'];
      kind: components['schemas']['CaseKind'];
      severity: components['schemas']['Severity'];
      channel: components['schemas']['Channel'];
      outcome?: components['schemas']['Outcome'];
      outcome_settled: boolean;
      light: boolean;
      received_at: string;
      closed_at?: string;
      owner?: components['schemas']['Person'];
      account_customer: string;
      account_team: string;
      upset: string;
      expectation: string;
      last_reflection: string;
      upset_about?: components['schemas']['UpsetAbout'];
      apology?: components['schemas']['ApologyKind'];
      written_only?: components['schemas']['WrittenOnlyReason'];
      effort: components['schemas']['EffortView'];
      standing: components['schemas']['StandingView'];
      tracks: components['schemas']['TrackView'][];
      clocks: components['schemas']['ClockView'][];
      promises: components['schemas']['PromiseView'][];
      promises_kept: number;
      callbacks: components['schemas']['Callback'][];
      issues: components['schemas']['Issue'][];
      wishes: components['schemas']['Wish'][];
      offers: components['schemas']['Offer'][];
      approvals: components['schemas']['Approval'][];
      remedies: components['schemas']['Remedy'][];
      gestures: components['schemas']['Gesture'][];
      warnings: components['schemas']['Warning'][];
      follow_ups: components['schemas']['FollowUp'][];
      mood: components['schemas']['MoodPoint'][];
      mood_in_their_words: number;
      cadence_minutes?: number;
      timeline: components['schemas']['Entry'][];
      earlier: number;
      colleagues: components['schemas']['Person'][];
      suggested_letter: string;
    };
    CaseNow: {
      now: string;
      customer: components['schemas']['CustomerView'];
      next_actions: components['schemas']['DutyView'][];
      permitted: components['schemas']['Permission'][];
    };
    CaseView: {
      now: string;
      customer: components['schemas']['CustomerView'];
      next_actions: components['schemas']['DutyView'][];
      permitted: components['schemas']['Permission'][];
      id: string;
      number: string;
      version: number;
      title: string;
      subtitle: string;
      phase: components['schemas']['CasePhase'];
      kind: components['schemas']['CaseKind'];
      severity: components['schemas']['Severity'];
      channel: components['schemas']['Channel'];
      outcome?: components['schemas']['Outcome'];
      outcome_settled: boolean;
      light: boolean;
      received_at: string;
      closed_at?: string;
      owner?: components['schemas']['Person'];
      account_customer: string;
      account_team: string;
      upset: string;
      expectation: string;
      last_reflection: string;
      upset_about?: components['schemas']['UpsetAbout'];
      apology?: components['schemas']['ApologyKind'];
      written_only?: components['schemas']['WrittenOnlyReason'];
      effort: components['schemas']['EffortView'];
      standing: components['schemas']['StandingView'];
      tracks: components['schemas']['TrackView'][];
      clocks: components['schemas']['ClockView'][];
      promises: components['schemas']['PromiseView'][];
      promises_kept: number;
      callbacks: components['schemas']['Callback'][];
      issues: components['schemas']['Issue'][];
      wishes: components['schemas']['Wish'][];
      offers: components['schemas']['Offer'][];
      approvals: components['schemas']['Approval'][];
      remedies: components['schemas']['Remedy'][];
      gestures: components['schemas']['Gesture'][];
      warnings: components['schemas']['Warning'][];
      follow_ups: components['schemas']['FollowUp'][];
      mood: components['schemas']['MoodPoint'][];
      mood_in_their_words: number;
      cadence_minutes?: number;
      timeline: components['schemas']['Entry'][];
      earlier: number;
      colleagues: components['schemas']['Person'][];
      suggested_letter: string;
    };
    ContactView: {
      contact: string;
      channel: components['schemas']['Channel'];
      at: string;
      outgoing: boolean;
      from: string;
      to: string;
      subject: string;
      text: string;
      html?: string;
      delivery?: components['schemas']['Delivery'];
      delivery_detail: string;
      intake?: string;
      attachments: components['schemas']['EntryAttachment'][];
    };
    OptionIdea: {
      option: components['schemas']['NewOption'];
      fits: string;
      authority: string;
    };
    LoadDay: {
      date: string;
      label: string;
      day: number;
      taken: number;
      places: number;
      closed: boolean;
    };
    OwnerLoad: {
      owner: components['schemas']['Person'];
      kept: string;
      days: components['schemas']['LoadDay'][];
    };
    Draft: {
      id: string;
      case_id: string;
      staff: string;
      kind: string;
      body: string;
      version: number;
      updated_at: string;
    };
    CallSheetView: {
      case_id: string;
      number: string;
      now: string;
      name: string;
      short_name: string;
      place: string;
      local_time: string;
      day_note: string;
      day_note_at?: string;
      callback: string;
      purpose: components['schemas']['CallbackPurpose'];
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
      known: components['schemas']['Fact'][];
      feelings: string[];
      next_try: string;
      ideas: components['schemas']['OptionIdea'][];
      solution_belongs: string;
      draft?: components['schemas']['Draft'];
    };
    SearchResult: {
      summary: components['schemas']['CaseSummary'];
      snippet: string;
    };
    SearchPage: {
      results: components['schemas']['SearchResult'][];
      next?: string;
    };
    IntakeView: {
      id: string;
      from: string;
      to: string;
      subject: string;
      taken_at: string;
      became: components['schemas']['Became'];
      why: string;
      why_text: string;
      case_id?: string;
      number?: string;
      settled: boolean;
      sources: string[];
    };
    IntakePage: {
      items: components['schemas']['IntakeView'][];
      next?: string;
    };
    OutboxView: {
      id: string;
      case_id: string;
      number: string;
      to: string;
      subject: string;
      text: string;
      written_at: string;
      leaves_at: string;
      state: components['schemas']['OutboxState'];
      tries: number;
      next_try_at?: string;
      sent_at?: string;
      last_answer: string;
    };
    OutboxPage: {
      letters: components['schemas']['OutboxView'][];
      next?: string;
      held: boolean;
    };
    MeView: {
      person: components['schemas']['Person'];
      email: string;
      role: components['schemas']['Role'];
      zone: string;
      on_shift: boolean;
      preferences: string;
      company: string;
      csrf: string;
      now: string;
      rehearsal: boolean;
      version: string;
    };
  };
}

interface Answer<T> {
  200: { headers: Record<string, string>; content: { 'application/json': T } };
}
interface Read<T, P extends object = object, Q extends object = object> {
  parameters: { query?: Q; header?: never; path?: P; cookie?: never };
  requestBody?: never;
  responses: Answer<T>;
}
interface Plain<T> {
  parameters: object;
  responses: Answer<T>;
}
interface Write<B, P extends object, R> {
  parameters: { query?: never; header?: never; path: P; cookie?: never };
  requestBody: { content: { 'application/json': B } };
  responses: Answer<R>;
}
interface WriteAt<B, R> {
  parameters: object;
  requestBody: { content: { 'application/json': B } };
  responses: Answer<R>;
}
interface Bare<P extends object, R> {
  parameters: { query?: never; header?: never; path: P; cookie?: never };
  requestBody?: never;
  responses: Answer<R>;
}
type S = components['schemas'];
interface Done {
  id: string;
  number: string;
  version: number;
  events: string[];
  created: Record<string, string>;
}
export interface paths {
  '/api/v1/session': {
    get: Plain<S['MeView']>;
    post: WriteAt<S['SignIn'], S['MeView']>;
    delete: { parameters: object; responses: { 204: { headers: Record<string, string>; content?: never } } };
  };
  '/api/v1/setup': { get: Plain<{ needed: boolean; rehearsal: boolean; version: string }>; post: WriteAt<S['Setup'], S['MeView']> };
  '/api/v1/me': { patch: WriteAt<S['MyChange'], S['MeView']> };
  '/api/v1/me/password': { put: WriteAt<S['PasswordChange'], S['MeView']> };
  '/api/v1/staff': { get: Plain<S['StaffView'][]> };
  '/api/v1/settings': {
    get: Plain<S['Settings']>;
    put: {
      parameters: { header: { 'If-Match': string } };
      requestBody: { content: { 'application/json': S['Settings'] } };
      responses: Answer<S['Settings']>;
    };
  };
  '/api/v1/settings/mail/test': { post: WriteAt<S['SmtpSettings'], { ok: boolean; sentence: string }> };
  '/api/v1/playbook': { get: Plain<S['Playbook']> };
  '/api/v1/today': { get: Plain<S['TodayView']> };
  '/api/v1/cases': {
    get: Read<S['CasePage'], object, { phase?: S['CasePhase']; owner?: string; unclaimed?: boolean; after?: string; limit?: number }>;
  };
  '/api/v1/cases/{case}': { get: Read<S['CaseView'], { case: string }> };
  '/api/v1/cases/{case}/peek': { get: Read<S['PeekView'], { case: string }> };
  '/api/v1/cases/{case}/claim': { post: Bare<{ case: string }, Done> };
  '/api/v1/cases/{case}/handovers': { post: Write<S['HandOver'], { case: string }, Done> };
  '/api/v1/search': { get: Read<S['SearchPage'], object, { q: string; after?: string; limit?: number }> };
  '/api/v1/intake': { get: Read<S['IntakePage'], object, { became?: S['Became']; unsettled?: boolean; after?: string; limit?: number }> };
  '/api/v1/intake/{intake}/case': { post: Bare<{ intake: string }, { id: string; number: string; version: number }> };
  '/api/v1/intake/{intake}/settlement': { put: Write<{ case?: string }, { intake: string }, S['IntakeView']> };
}
