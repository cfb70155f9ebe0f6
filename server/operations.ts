import type { Operation } from '#server/operation.ts';
import { addAnAbsence } from '#server/routes/add-absence.ts';
import { addAnAcquaintance } from '#server/routes/add-acquaintance.ts';
import { addAnAppointment } from '#server/routes/add-appointment.ts';
import { addACalendarSource } from '#server/routes/add-calendar-source.ts';
import { addACampaign } from '#server/routes/add-campaign.ts';
import { addAnInboundCall } from '#server/routes/add-inbound-call.ts';
import { addAMeeting } from '#server/routes/add-meeting.ts';
import { addAMembership } from '#server/routes/add-membership.ts';
import { addAPerson } from '#server/routes/add-person.ts';
import { addAPhone } from '#server/routes/add-phone.ts';
import { addAPool } from '#server/routes/add-pool.ts';
import { addAReferral } from '#server/routes/add-referral.ts';
import { addARep } from '#server/routes/add-rep.ts';
import { addAFact } from '#server/routes/add-research.ts';
import { addAScreener } from '#server/routes/add-screener.ts';
import { addWhatScreenerSaid } from '#server/routes/add-screener-said.ts';
import { addAScript } from '#server/routes/add-script.ts';
import { addATake } from '#server/routes/add-take.ts';
import { addATrial } from '#server/routes/add-trial.ts';
import { answerAnImportRow } from '#server/routes/answer-import-row.ts';
import { archiveAScript } from '#server/routes/archive-script.ts';
import { beginOwnWorkspace } from '#server/routes/begin-workspace.ts';
import { cancelImport } from '#server/routes/cancel-import.ts';
import { cancelAPlanRun } from '#server/routes/cancel-plan-run.ts';
import { changeAnAppointment } from '#server/routes/change-appointment.ts';
import { changeAnEnrolment } from '#server/routes/change-enrolment.ts';
import { changeAnInboundCall } from '#server/routes/change-inbound-call.ts';
import { changeAPerson } from '#server/routes/change-person.ts';
import { changeAPhone } from '#server/routes/change-phone.ts';
import { changeAPool } from '#server/routes/change-pool.ts';
import { changeAReferral } from '#server/routes/change-referral.ts';
import { changeARep } from '#server/routes/change-rep.ts';
import { changeAFact } from '#server/routes/change-research.ts';
import { changeAScreener } from '#server/routes/change-screener.ts';
import { changeAScript } from '#server/routes/change-script.ts';
import { changeTheSettings } from '#server/routes/change-settings.ts';
import { checkPlaybook } from '#server/routes/check-playbook.ts';
import { deferEnrolment } from '#server/routes/defer-enrolment.ts';
import { endATrial } from '#server/routes/end-trial.ts';
import { enrolThePeople } from '#server/routes/enrol-people.ts';
import { findWhoIsAround } from '#server/routes/find-around.ts';
import { followEvents } from '#server/routes/follow-events.ts';
import { getAdherence } from '#server/routes/get-adherence.ts';
import { getCampaign } from '#server/routes/get-campaign.ts';
import { getConnectorWords } from '#server/routes/get-connector-words.ts';
import { getImport } from '#server/routes/get-import.ts';
import { getInboundCall } from '#server/routes/get-inbound-call.ts';
import { getInsights } from '#server/routes/get-insights.ts';
import { getTheInsightsFile } from '#server/routes/get-insights-file.ts';
import { getInsightsHours } from '#server/routes/get-insights-hours.ts';
import { getInsightsTerritory } from '#server/routes/get-insights-territory.ts';
import { getLoad } from '#server/routes/get-load.ts';
import { getOwnTerritory } from '#server/routes/get-own-territory.ts';
import { getPerson } from '#server/routes/get-person.ts';
import { getPersonDay } from '#server/routes/get-person-day.ts';
import { getPlace } from '#server/routes/get-place.ts';
import { getPlanRun } from '#server/routes/get-plan-run.ts';
import { getPlaybook } from '#server/routes/get-playbook.ts';
import { getThePromisesFile } from '#server/routes/get-promises-file.ts';
import { getRejects } from '#server/routes/get-rejects.ts';
import { getScreener } from '#server/routes/get-screener.ts';
import { getScript } from '#server/routes/get-script.ts';
import { getSession } from '#server/routes/get-session.ts';
import { getSettings } from '#server/routes/get-settings.ts';
import { getSimulation } from '#server/routes/get-simulation.ts';
import { getTakeAudio } from '#server/routes/get-take-audio.ts';
import { getToday } from '#server/routes/get-today.ts';
import { getTrial } from '#server/routes/get-trial.ts';
import { getTheTrialFile } from '#server/routes/get-trial-file.ts';
import { getTheTrialPeople } from '#server/routes/get-trial-people.ts';
import { getTrialSize } from '#server/routes/get-trial-size.ts';
import { getVisitDay } from '#server/routes/get-visit-day.ts';
import { getWords } from '#server/routes/get-words.ts';
import { handOverThePeople } from '#server/routes/hand-over-people.ts';
import { leaveInTrip } from '#server/routes/leave-in-trip.ts';
import { leaveOutOfTrip } from '#server/routes/leave-out-of-trip.ts';
import { lintWords } from '#server/routes/lint-words.ts';
import { listAbsences } from '#server/routes/list-absences.ts';
import { listAppointments } from '#server/routes/list-appointments.ts';
import { listTheBodies } from '#server/routes/list-bodies.ts';
import { listBodyMembers } from '#server/routes/list-body-members.ts';
import { listCalendarFeeds } from '#server/routes/list-calendar-feeds.ts';
import { listCalendarSources } from '#server/routes/list-calendar-sources.ts';
import { listCallsIntoMeetings } from '#server/routes/list-calls-into-meetings.ts';
import { listTheCampaigns } from '#server/routes/list-campaigns.ts';
import { listTheConnectionUploads } from '#server/routes/list-connection-uploads.ts';
import { listConnections } from '#server/routes/list-connections.ts';
import { listTheImportRows } from '#server/routes/list-import-rows.ts';
import { listTheImports } from '#server/routes/list-imports.ts';
import { listInboundCalls } from '#server/routes/list-inbound-calls.ts';
import { listMeetings } from '#server/routes/list-meetings.ts';
import { listPaths } from '#server/routes/list-paths.ts';
import { listThePeople } from '#server/routes/list-people.ts';
import { listThePlaybooks } from '#server/routes/list-playbooks.ts';
import { listPools } from '#server/routes/list-pools.ts';
import { listThePromises } from '#server/routes/list-promises.ts';
import { listPromisesInAbsence } from '#server/routes/list-promises-in-absence.ts';
import { listTheReferrals } from '#server/routes/list-referrals.ts';
import { listScreeners } from '#server/routes/list-screeners.ts';
import { listTheScripts } from '#server/routes/list-scripts.ts';
import { listScriptsInUse } from '#server/routes/list-scripts-in-use.ts';
import { listSimulations } from '#server/routes/list-simulations.ts';
import { listTakenDays } from '#server/routes/list-taken-days.ts';
import { listTakenTimes } from '#server/routes/list-taken-times.ts';
import { listTheTakes } from '#server/routes/list-takes.ts';
import { listToldOtherwise } from '#server/routes/list-told-otherwise.ts';
import { listTheTrials } from '#server/routes/list-trials.ts';
import { listVisitDays } from '#server/routes/list-visit-days.ts';
import { listVisitsToReconfirm } from '#server/routes/list-visits-to-reconfirm.ts';
import { logCall } from '#server/routes/log-call.ts';
import { logCallBack } from '#server/routes/log-call-back.ts';
import { logTouch } from '#server/routes/log-touch.ts';
import { makeACalendarFeed } from '#server/routes/make-calendar-feed.ts';
import { mergeAContact } from '#server/routes/merge-contact.ts';
import { mergeTwoScreeners } from '#server/routes/merge-screeners.ts';
import { offerAVisit } from '#server/routes/offer-visit.ts';
import { openSample } from '#server/routes/open-sample.ts';
import { previewList } from '#server/routes/preview-list.ts';
import { readACalendarSource } from '#server/routes/read-calendar-source.ts';
import { removeAnAbsence } from '#server/routes/remove-absence.ts';
import { removeAnAcquaintance } from '#server/routes/remove-acquaintance.ts';
import { removeACalendarSource } from '#server/routes/remove-calendar-source.ts';
import { removeAMeeting } from '#server/routes/remove-meeting.ts';
import { removeAMembership } from '#server/routes/remove-membership.ts';
import { removeAPhone } from '#server/routes/remove-phone.ts';
import { removeAPool } from '#server/routes/remove-pool.ts';
import { removeAFact } from '#server/routes/remove-research.ts';
import { removeTheSample } from '#server/routes/remove-sample.ts';
import { removeAScreener } from '#server/routes/remove-screener.ts';
import { removeWhatScreenerSaid } from '#server/routes/remove-screener-said.ts';
import { removeASimulation } from '#server/routes/remove-simulation.ts';
import { removeATake } from '#server/routes/remove-take.ts';
import { removeATrial } from '#server/routes/remove-trial.ts';
import { restoreScript } from '#server/routes/restore-script.ts';
import { restoreSimulation } from '#server/routes/restore-simulation.ts';
import { revokeACalendarFeed } from '#server/routes/revoke-calendar-feed.ts';
import { saveAPlaybook } from '#server/routes/save-playbook.ts';
import { sendTakeAudio } from '#server/routes/send-take-audio.ts';
import { setAPlace } from '#server/routes/set-place.ts';
import { startImport } from '#server/routes/start-import.ts';
import { startAPlanRun } from '#server/routes/start-plan-run.ts';
import { startASimulation } from '#server/routes/start-simulation.ts';
import { startATrial } from '#server/routes/start-trial.ts';
import { stopASimulation } from '#server/routes/stop-simulation.ts';
import { switchRep } from '#server/routes/switch-rep.ts';
import { testTheRing } from '#server/routes/test-ring.ts';
import { undeferEnrolment } from '#server/routes/undefer-enrolment.ts';
import { undoCall } from '#server/routes/undo-call.ts';
import { undoTheConnections } from '#server/routes/undo-connections.ts';
import { undoAnImport } from '#server/routes/undo-import.ts';
import { uploadConnections } from '#server/routes/upload-connections.ts';
import { uploadList } from '#server/routes/upload-list.ts';
import { putScriptToUse } from '#server/routes/use-script.ts';

/** Everything the API can do, in the order of its reference page. */
export const operations: readonly Operation[] = [
  getSession,
  switchRep,
  beginOwnWorkspace,
  openSample,
  removeTheSample,
  getToday,
  getAdherence,
  getLoad,
  deferEnrolment,
  undeferEnrolment,
  logCall,
  undoCall,
  logCallBack,
  listInboundCalls,
  addAnInboundCall,
  getInboundCall,
  changeAnInboundCall,
  listToldOtherwise,
  listThePeople,
  addAPerson,
  getPerson,
  getPersonDay,
  getWords,
  changeAPerson,
  addAPhone,
  changeAPhone,
  removeAPhone,
  addAFact,
  changeAFact,
  removeAFact,
  logTouch,
  listScreeners,
  addAScreener,
  getScreener,
  changeAScreener,
  removeAScreener,
  mergeTwoScreeners,
  addWhatScreenerSaid,
  removeWhatScreenerSaid,
  listTheCampaigns,
  addACampaign,
  getCampaign,
  listTheTrials,
  getTheTrialFile,
  getTheTrialPeople,
  getTrialSize,
  addATrial,
  getTrial,
  startATrial,
  endATrial,
  removeATrial,
  listSimulations,
  startASimulation,
  getSimulation,
  stopASimulation,
  removeASimulation,
  restoreSimulation,
  getOwnTerritory,
  enrolThePeople,
  changeAnEnrolment,
  handOverThePeople,
  listThePlaybooks,
  saveAPlaybook,
  checkPlaybook,
  getPlaybook,
  listTheScripts,
  listScriptsInUse,
  addAScript,
  getScript,
  changeAScript,
  putScriptToUse,
  archiveAScript,
  restoreScript,
  lintWords,
  listTheTakes,
  addATake,
  sendTakeAudio,
  getTakeAudio,
  removeATake,
  listThePromises,
  listPromisesInAbsence,
  listCallsIntoMeetings,
  getThePromisesFile,
  uploadList,
  previewList,
  startImport,
  cancelImport,
  undoAnImport,
  listTheImports,
  getImport,
  listTheImportRows,
  answerAnImportRow,
  getRejects,
  getSettings,
  changeTheSettings,
  addARep,
  changeARep,
  testTheRing,
  listAbsences,
  addAnAbsence,
  removeAnAbsence,
  listMeetings,
  addAMeeting,
  removeAMeeting,
  listTakenTimes,
  listTakenDays,
  listCalendarFeeds,
  makeACalendarFeed,
  revokeACalendarFeed,
  listCalendarSources,
  addACalendarSource,
  readACalendarSource,
  removeACalendarSource,
  listPools,
  addAPool,
  changeAPool,
  removeAPool,
  startAPlanRun,
  getPlanRun,
  cancelAPlanRun,
  followEvents,
  listPaths,
  listConnections,
  addAnAcquaintance,
  removeAnAcquaintance,
  findWhoIsAround,
  mergeAContact,
  listTheBodies,
  listBodyMembers,
  addAMembership,
  removeAMembership,
  listTheReferrals,
  addAReferral,
  changeAReferral,
  getConnectorWords,
  getInsights,
  getInsightsHours,
  getInsightsTerritory,
  getTheInsightsFile,
  uploadConnections,
  listTheConnectionUploads,
  undoTheConnections,
  listVisitDays,
  listVisitsToReconfirm,
  getVisitDay,
  addAnAppointment,
  changeAnAppointment,
  listAppointments,
  getPlace,
  setAPlace,
  offerAVisit,
  leaveOutOfTrip,
  leaveInTrip,
];
