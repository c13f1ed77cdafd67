import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An entity kind's name out of the table of kinds, e.g. PhoneNumber. */
  Kind: { input: string; output: string; }
  /** A tie type's name out of the table of ties, e.g. TRANSFERRED. */
  TieType: { input: string; output: string; }
  /** An instant with its offset, e.g. 2016-03-01T09:30:00+08:00. */
  Instant: { input: string; output: string; }
  /** A whole number of any size, as digits: minor units of a currency (fen, cents). */
  Minor: { input: string; output: string; }
};

/** A right that a role gives (server/access/roles.ts). */
export type Right =
  /** Asked by anybody, signed in or not. */
  | 'ANYONE'
  /** Asked by whoever is signed in. */
  | 'SIGNED_IN'
  /** Reads the graph, under a case and for a stated purpose. */
  | 'READ'
  /** Has a masked person shown, for a reason that is kept. */
  | 'REVEAL'
  /** Sees what was loaded into the agency's scopes. */
  | 'LOAD'
  /** Opens cases and says who and what belongs to them. */
  | 'LEAD'
  /** Writes and reviews questions of the graph, under a case and for a stated purpose. */
  | 'WRITE_QUESTIONS'
  /** Makes releases to others, under a case and for a stated purpose; a second person approves them. */
  | 'RELEASE'
  /** Decides on what other installations released, under a case and for a stated purpose. */
  | 'RECEIVE'
  /** Keeps the agency's users. */
  | 'ADMINISTER'
  /** Reads the log. */
  | 'AUDIT'
  /** Sends documents of their own to this API, beyond those of the page. */
  | 'FREE_DOCUMENTS';

/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type Query = {
  __typename?: 'Query';
  /** What this installation is and holds, among what the viewer may see. */
  about: About;
  /** The table of kinds: how each is named, drawn and coloured. */
  kinds: Array<KindRow>;
  /** The table of ties. */
  ties: Array<TieRow>;
  /** The table of statement properties. */
  statements: Array<StatementRow>;
  /** Entries of the log, the latest first. Reading it is logged too. */
  audit: AuditPage;
  /** How far the log goes, and up to where someone else vouches for it. */
  auditState: AuditState;
  /** The viewer's boards of the case worked under, last saved first. */
  boards: Array<Board>;
  /** One saved board. NOT_FOUND where there is none. */
  board: Board;
  /** Cases that one leads, open or closed, or is a member of today, and for an administrator those that the agency opened; the latest first. Names and people, nothing of the graph. */
  cases: Array<Case>;
  /** One of them. NOT_FOUND where there is none that one may see. */
  case: Case;
  /** Whom a case lead may add to this case: users of its agencies who may read and are no members without end yet. */
  candidates: Array<User>;
  /** Scopes that a case lead may let a case use: the agency's own, and for the agency that keeps this installation those no agency here owns. One that serves another's case is not among them. */
  scopes: Array<Scope>;
  /** One entity with what is said about it. NOT_FOUND where there is none that the viewer may see. */
  entity: EntityCard;
  /** Entities by ref, for a board; what may not be seen, or is not there, is simply absent. */
  entities: Array<Entity>;
  /** The events behind a tie, newest first. */
  events: EventPage;
  /** How many neighbours per tie, kind and direction, before any is fetched. */
  facets: Facets;
  /** Neighbours of one entity, ties aggregated per pair. */
  expand: Expansion;
  /** Ties among entities already shown, at most 500 refs. */
  links: Links;
  /** How many neighbours each has that are not in `shown`; counts stop at 1,000. */
  badges: Array<Badge>;
  /** Other installations by their keys, and how they know us. NOT_ALLOWED but for administrators of the agency that keeps this installation. */
  partners: Partners;
  /** The last 100 bundles for an installation, the last first. */
  outgoing: Array<OutgoingBundle>;
  /** A bundle of the outbox as a file, to be carried by hand. Only its recipient can open it. */
  bundleFile: BundleFile;
  /** How two entities are linked: the shortest, or the k shortest. Never through an identifier whose two ties there cannot overlap in time. */
  paths: Paths;
  /** The agencies of this installation. */
  agencies: Array<Agency>;
  /** Users of one's own agency; of any agency for an administrator of the agency that keeps this installation. */
  users: Array<User>;
  /** What may be asked: the shipped library and the saved questions that the viewer's unit sees, by group and number. */
  questions: Array<Question>;
  /** One question, as it is now or in an earlier version. NOT_FOUND where there is none. */
  question: Question;
  /** The viewer's own runs under this case, the latest first; of one question where one is named. */
  runs: Array<Run>;
  /** A run and its lines as far as they are there; ask again while it is RUNNING. NOT_FOUND where it is none of one's own. */
  run: RunPage;
  /** A frozen run, as it was frozen: what its hash is over. By whoever froze it, under its case. */
  frozenRun: FrozenRun;
  /** The claims behind one line of a run: who says so, in which row of which file. */
  evidence: EvidencePage;
  /** What a text would do: problems at their place, its columns, and unless `plan` is false its plan and how many rows are expected. Nothing is run. */
  checkQuestion: QuestionCheck;
  /** What a question may name and call, for whoever writes one. */
  questionWords: QuestionWords;
  /** A question as a file, to be taken to another installation. */
  exportQuestion: Scalars['String']['output'];
  /** The graph that users' own questions run on: how old, how large, whether it is there at all. */
  analysis: Analysis;
  /** What other installations released to this one, what came last first. NOT_ALLOWED but for case leads of the agency that keeps this installation. */
  received: Array<Received>;
  /** What one of them holds, and what taking it over would change of what the viewer sees. NOT_FOUND where there is none, CONFLICT once it is gone. */
  receivedView: ReceivedView;
  /** Kinds of recipients, and what each is told. */
  releaseProfiles: Array<ReleaseProfile>;
  /** Installations that may be released to: their keys were compared, and neither replaced nor revoked. */
  recipients: Array<Recipient>;
  /** Formats in which a release can be handed over as a file, and what each cannot carry. */
  releaseFormats: Array<ReleaseFormat>;
  /** Releases made under the case worked under, the one saved last first. */
  releases: Array<Release>;
  /** One of them. NOT_FOUND where there is none under this case. */
  release: Release;
  /** What would leave, exactly as its recipient would have it, and what of the choice does not, or not as it is here. `most` links are drawn, and as many entities. */
  releaseView: ReleaseView;
  /** The file of a released one: the sealed bundle, or what was released in another format. NOT_FOUND before it is released. */
  releaseFile: ReleaseFile;
  /** Identifiers exact, by prefix and by last digits (尾号); names in Latin and Chinese. Filtered first, then ordered by our own score: exact, prefix, word, key. */
  search: SearchPage;
  /** A pasted list, up to 1,000: each line with what it finds. */
  lookup: Array<LookupLine>;
  /** Who is signed in and what they may do; null for whoever is not. */
  me?: Maybe<Me>;
  /** How one signs in to this installation. */
  signInWays: SignInWays;
  /** For whom a one-time link is; NOT_FOUND where it is used, run out, or none of ours. */
  invitation: Invitation;
  /** Snapshots that the viewer made under the case worked under, the last first: which file it was, and whether what it rested on was taken back since. */
  snapshots: Array<Snapshot>;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryAuditArgs = {
  input: AuditInput;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryBoardArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryCaseArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryCandidatesArgs = {
  case: Scalars['ID']['input'];
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryEntityArgs = {
  ref: Scalars['ID']['input'];
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryEntitiesArgs = {
  refs: Array<Scalars['ID']['input']>;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryEventsArgs = {
  input: EventsInput;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryFacetsArgs = {
  input: FacetsInput;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryExpandArgs = {
  input: ExpandInput;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryLinksArgs = {
  refs: Array<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['Instant']['input']>;
  to?: InputMaybe<Scalars['Instant']['input']>;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryBadgesArgs = {
  refs: Array<Scalars['ID']['input']>;
  shown: Array<Scalars['ID']['input']>;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryOutgoingArgs = {
  partner: Scalars['ID']['input'];
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryBundleFileArgs = {
  bundle: Scalars['ID']['input'];
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryPathsArgs = {
  input: PathsInput;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryQuestionArgs = {
  id: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryRunsArgs = {
  question?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryRunArgs = {
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryFrozenRunArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryEvidenceArgs = {
  run: Scalars['ID']['input'];
  line: Scalars['Int']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryCheckQuestionArgs = {
  text: Scalars['String']['input'];
  parameters: Array<ParameterInput>;
  plan?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryExportQuestionArgs = {
  id: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryReceivedViewArgs = {
  id: Scalars['ID']['input'];
  most?: InputMaybe<Scalars['Int']['input']>;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryReleaseArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryReleaseViewArgs = {
  id: Scalars['ID']['input'];
  most?: InputMaybe<Scalars['Int']['input']>;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryReleaseFileArgs = {
  id: Scalars['ID']['input'];
  format: Scalars['String']['input'];
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QuerySearchArgs = {
  input: SearchInput;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryLookupArgs = {
  lines: Array<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What may be asked. Every question is answered under the viewer’s clearance and stands in the audit. */
export type QueryInvitationArgs = {
  token: Scalars['String']['input'];
};

/** What this installation is, and what has been loaded into it. */
export type About = {
  __typename?: 'About';
  /** True where the world is invented; the page says so at all times. */
  demo: Scalars['Boolean']['output'];
  /** What to type first in an invented world; null in any other, and where it is not known. */
  tour?: Maybe<Tour>;
  /** False where the viewer can see no entity under this case, or works under none yet. */
  hasData: Scalars['Boolean']['output'];
  /** Of Headwater. */
  version: Scalars['String']['output'];
  /** Files that the viewer's scopes hold, and for an intake officer those of the agency's own; newest first. */
  batches: Array<Batch>;
  /** Shipped mappings that intake takes with --as. */
  mappings: Array<MappingRow>;
  /** Currencies of the sums here: how many decimals a minor unit stands for. */
  currencies: Array<Currency>;
};

/** Where the story begins and ends that an invented world is shown by. */
export type Tour = {
  __typename?: 'Tour';
  /** The account that a victim paid from; who that is, is masked as everywhere. */
  victimAccount: Scalars['String']['output'];
  /** The den behind it. */
  denName: Scalars['String']['output'];
};

/** How amounts of a currency are written. */
export type Currency = {
  __typename?: 'Currency';
  /** ISO 4217, or a token’s usual sign. */
  code: Scalars['String']['output'];
  /** Digits after the point: 2 makes 12345 minor units 123.45. */
  scale: Scalars['Int']['output'];
};

/** A shipped mapping: a form of file that intake reads. */
export type MappingRow = {
  __typename?: 'MappingRow';
  /** As given to `--as`. */
  name: Scalars['String']['output'];
  /** What such a file holds. */
  about: Label;
  /** The columns that it reads, by their headings. */
  columns: Array<Scalars['String']['output']>;
};

/** One file handed in by one agency. */
export type Batch = {
  __typename?: 'Batch';
  /** By which `npm run intake -- undo` takes it back. */
  id: Scalars['ID']['output'];
  /** Name of the file as it was handed in. */
  file: Scalars['String']['output'];
  /** Who handed it in. */
  agency: Scalars['String']['output'];
  /** The form it was read as. */
  mapping: Scalars['String']['output'];
  /** The compartment it was loaded into. */
  scope: Scalars['String']['output'];
  /** Grade of its source. */
  grade: Scalars['String']['output'];
  /** How it may be passed on. */
  handling: Scalars['String']['output'];
  /** Traffic Light Protocol 2.0; null where none was stated, which is obeyed as RED. */
  tlp?: Maybe<Tlp>;
  /** The day up to which the source speaks: what it leaves open was still so then. */
  asOf: Scalars['Instant']['output'];
  /** Rows read. Always loaded + alreadyThere + setAside. */
  read: Scalars['Int']['output'];
  /** Rows that said something new to this scope. */
  loaded: Scalars['Int']['output'];
  /** Rows whose claims this scope held already. */
  alreadyThere: Scalars['Int']['output'];
  /** Rows that could not be read, kept in a file to be mended. */
  setAside: Scalars['Int']['output'];
};

/** A word in both languages of the page. */
export type Label = {
  __typename?: 'Label';
  /** English. */
  en: Scalars['String']['output'];
  /** Simplified Chinese. */
  zh: Scalars['String']['output'];
};

/** A kind of entity. */
export type KindRow = {
  __typename?: 'KindRow';
  /** Its name in questions. */
  kind: Scalars['Kind']['output'];
  /** Its name for people. */
  label: Label;
  /** As #rrggbb. */
  colour: Scalars['String']['output'];
  /** The icon's drawing: the inside of a 24×24 SVG, strokes only. */
  icon: Scalars['String']['output'];
  /** Drawn larger: dens and platforms, what one looks for. */
  large: Scalars['Boolean']['output'];
};

/** What the events behind a tie add up to. */
export type Measure =
  /** Sums of minor units, one a currency. */
  | 'MONEY'
  /** Seconds. */
  | 'DURATION';

/** A type of tie between two entities. */
export type TieRow = {
  __typename?: 'TieRow';
  /** Its name in questions. */
  type: Scalars['TieType']['output'];
  /** Its name for people, read from `from` to `to`. */
  label: Label;
  /** Kinds at its beginning. */
  from: Array<Scalars['Kind']['output']>;
  /** Kinds at its end. */
  to: Array<Scalars['Kind']['output']>;
  /** What its events add up to; null where they are only counted. */
  measure?: Maybe<Measure>;
  /** Holds for a time rather than at an instant. */
  interval: Scalars['Boolean']['output'];
  /** Merely presented by a caller: not followed unless asked for. */
  unverified: Scalars['Boolean']['output'];
};

/** A property that statements are made of. */
export type StatementRow = {
  __typename?: 'StatementRow';
  /** Its name in answers. */
  property: Scalars['String']['output'];
  /** Its name for people. */
  label: Label;
};

/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Signs how the log stands now, to be kept elsewhere, and answers with it. */
  signCheckpoint: AuditState;
  /** Creates the board where `id` is new; saving the same view twice changes nothing. CONFLICT where `version` is not the last saved. */
  saveBoard: Board;
  /** True when it is gone, also when it was gone already. */
  deleteBoard: Scalars['Boolean']['output'];
  /** Opens a case; whoever opens it leads it. */
  openCase: Case;
  /** Changes what is said of it. */
  changeCase: Case;
  /** Names another lead where the case's own is gone: disabled, or of a role that may lead no more. By an administrator of the agency that opened it, who cannot name themselves. CONFLICT while the lead is there. */
  replaceLead: Case;
  /** Closes a case: its members see nothing through it any more. Opening again gives it back. */
  setCaseOpen: Case;
  /** Lets another agency take part, or no longer: its members' clearance goes at once. */
  setCaseAgency: Case;
  /** Makes a user a member from a day on, until a day if one is said. */
  addMember: Case;
  /** Ends a membership now. */
  endMember: Case;
  /** Makes a scope of the agency's, and lets the case use it. Also by a case lead of another agency that takes part, who is a member. */
  addScope: Case;
  /** Lets the case use a scope that is there, or no longer. Also by a case lead of another agency that takes part, who is a member, with that agency's own scopes. */
  setCaseScope: Case;
  /** When a scope ends (nobody sees it from then on) and until when it is kept; null for no such day, what is left out stays. */
  setScopeDays: Scope;
  /** Takes up another installation by its card. Nothing is sent to it, or taken from it, until its keys were compared. */
  addPartner: Partner;
  /** States that the keys were compared: what was heard or read of the fingerprint, how and with whom. Not by whoever added them, where there is another administrator. Without what was heard only for keys that its keys before named. */
  comparePartner: Partner;
  /** Where its exchange listens; empty where bundles are carried by hand. */
  setPartnerAddress: Partner;
  /** From now on nothing of this installation's keys is taken, and nothing is sent to it. */
  revokePartner: Partner;
  /** Tries at once what waits for it, and again what it refused: something was mended. */
  tryPartnerAgain: Partner;
  /** New keys of our own. Partners are told by the old ones; where those are lost to others, nothing waits any more and people compare the new ones as at first. */
  replaceKeys: OwnCard;
  /** Adds an agency; one of this name and kind that is there is answered. NOT_ALLOWED but for administrators of the agency that keeps this installation. */
  addAgency: Agency;
  /** Adds a user and makes the one-time link by which they set their password. CONFLICT where the name is taken. */
  addUser: Invited;
  /** Changes name and roles. A changed role ends the user's sessions. Nobody gives one to themselves; the last administrator stays one; users of an agency of another country are partner, intake, administrator or auditor. */
  changeUser: User;
  /** Takes all access away at once, or gives it back; sessions end. One cannot disable oneself. */
  setUserActive: User;
  /** A new one-time link for a user who lost theirs or their password, which opens nothing from then on. Their sessions end. Not for oneself. */
  inviteAgain: Invited;
  /** Signs a user out everywhere; how many sessions there were. */
  endSessions: Scalars['Int']['output'];
  /** Begins to answer a question under the case worked under. The same id again is the same run. */
  ask: Run;
  /** Ends a run within two seconds; what it had found is kept and says that it was cut short. */
  cancelRun: Run;
  /** Freezes a finished run as evidence: lines, question, parameters, time and versions under one hash. It is kept with the case. */
  freezeRun: Run;
  /** Saves a question of one's own as its next version. CONFLICT where `version` is not the last; saving the same again changes nothing. */
  saveQuestion: Question;
  /** Takes over questions from a file of ours, or from one as BloodHound exports its queries, as private ones of one's own. The same file again makes nothing new. */
  importQuestions: Array<Question>;
  /** Shows a question to one's unit (UNIT), takes it back (PRIVATE), or asks that it be published (REVIEW). */
  moveQuestion: Question;
  /** A second person's word on a question in review: published to all under this word, or given back. Never the author's. */
  reviewQuestion: Question;
  /** Asks a question again at intervals under this case, and tells what is new since. `everyMinutes: null` ends it. */
  watchQuestion: Question;
  /** Takes a bundle that was carried here as a file, at most 3 MB; larger ones by `npm run bundle -- bring`. The same one again changes nothing. Answers with what came last of its sender's releases, or null where it was none. */
  bringBundle: Brought;
  /** Takes a release over, or a part of it, into a scope of its own that the case worked under uses. */
  acceptReceived: Received;
  /** Refuses one that waits; its sender is told, with the reason. */
  refuseReceived: Received;
  /** Takes one away again that was taken over; its sender is told, with the reason. */
  giveBackReceived: Received;
  /** Makes a draft, or changes one: saving the same twice changes nothing. CONFLICT where it was saved elsewhere, or is a draft no more. */
  saveRelease: Release;
  /** Throws a draft away. True where there was one. */
  dropRelease: Scalars['Boolean']['output'];
  /** Asks a second person to approve what `releaseView` showed under this digest. CONFLICT where it is another by now. */
  askForRelease: Release;
  /** Takes the question back: it is a draft again. */
  reviseRelease: Release;
  /** Approves what was shown under this digest, and it leaves; or refuses it. By a case lead who is a member of the case and did not make it. */
  decideRelease: Release;
  /** Tells its recipient that they may hold it no longer. */
  withdrawRelease: Release;
  /** Shows a masked person to whoever asks, under the case they work under, for 12 hours. The reason is kept in the log before anything is shown. */
  reveal: Entity;
  /** Signs in by name and password. A wrong name and a wrong password read the same; TOO_MANY after too many attempts from one place. */
  signIn: Me;
  /** Signs in one of the invented users. NOT_FOUND outside the demo. */
  signInDemo: Me;
  /** Ends this session; true also where there was none. */
  signOut: Scalars['Boolean']['output'];
  /** Takes up a one-time link: sets the password and signs in. The link is used up by it. */
  acceptInvitation: Me;
  /** Changes one's own password and ends one's other sessions. */
  changePassword: Scalars['Boolean']['output'];
  /** Freezes what the viewer sees of a board now into one file, which shows itself in any browser and can be checked without us. */
  makeSnapshot: SnapshotFile;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationSaveBoardArgs = {
  input: SaveBoardInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationDeleteBoardArgs = {
  id: Scalars['ID']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationOpenCaseArgs = {
  input: OpenCaseInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationChangeCaseArgs = {
  input: ChangeCaseInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationReplaceLeadArgs = {
  case: Scalars['ID']['input'];
  lead: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationSetCaseOpenArgs = {
  case: Scalars['ID']['input'];
  open: Scalars['Boolean']['input'];
  reason: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationSetCaseAgencyArgs = {
  case: Scalars['ID']['input'];
  agency: Scalars['ID']['input'];
  takesPart: Scalars['Boolean']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationAddMemberArgs = {
  input: AddMemberInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationEndMemberArgs = {
  case: Scalars['ID']['input'];
  user: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationAddScopeArgs = {
  input: AddScopeInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationSetCaseScopeArgs = {
  case: Scalars['ID']['input'];
  scope: Scalars['ID']['input'];
  uses: Scalars['Boolean']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationSetScopeDaysArgs = {
  input: SetScopeDaysInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationAddPartnerArgs = {
  card: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationComparePartnerArgs = {
  input: ComparePartnerInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationSetPartnerAddressArgs = {
  partner: Scalars['ID']['input'];
  address: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationRevokePartnerArgs = {
  partner: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationTryPartnerAgainArgs = {
  partner: Scalars['ID']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationReplaceKeysArgs = {
  reason: Scalars['String']['input'];
  lost: Scalars['Boolean']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationAddAgencyArgs = {
  input: AddAgencyInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationAddUserArgs = {
  input: AddUserInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationChangeUserArgs = {
  input: ChangeUserInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationSetUserActiveArgs = {
  user: Scalars['ID']['input'];
  active: Scalars['Boolean']['input'];
  reason: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationInviteAgainArgs = {
  user: Scalars['ID']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationEndSessionsArgs = {
  user: Scalars['ID']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationAskArgs = {
  input: AskInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationCancelRunArgs = {
  id: Scalars['ID']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationFreezeRunArgs = {
  id: Scalars['ID']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationSaveQuestionArgs = {
  input: SaveQuestionInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationImportQuestionsArgs = {
  text: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationMoveQuestionArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  to: QuestionStatus;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationReviewQuestionArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  publish: Scalars['Boolean']['input'];
  remark: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationWatchQuestionArgs = {
  input: WatchInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationBringBundleArgs = {
  base64: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationAcceptReceivedArgs = {
  id: Scalars['ID']['input'];
  without: WithoutInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationRefuseReceivedArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationGiveBackReceivedArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationSaveReleaseArgs = {
  input: SaveReleaseInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationDropReleaseArgs = {
  id: Scalars['ID']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationAskForReleaseArgs = {
  id: Scalars['ID']['input'];
  digest: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationReviseReleaseArgs = {
  id: Scalars['ID']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationDecideReleaseArgs = {
  id: Scalars['ID']['input'];
  digest: Scalars['String']['input'];
  approve: Scalars['Boolean']['input'];
  remark: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationWithdrawReleaseArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationRevealArgs = {
  ref: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationSignInArgs = {
  name: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationSignInDemoArgs = {
  user: Scalars['ID']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationChangePasswordArgs = {
  old: Scalars['String']['input'];
  new: Scalars['String']['input'];
};


/** What may be changed. Nothing here touches the graph: files reach it through intake. */
export type MutationMakeSnapshotArgs = {
  input: MakeSnapshotInput;
};

/** Which entries. */
export type AuditInput = {
  /** Of this user. */
  user?: InputMaybe<Scalars['ID']['input']>;
  /** Under this case. */
  case?: InputMaybe<Scalars['ID']['input']>;
  /** Of this question or act: expand, search, reveal, signIn … */
  operation?: InputMaybe<Scalars['String']['input']>;
  /** ANSWERED, a fault's code, DONE of what a command or the server did, UNDER_WAY, or OPEN for those without a closing entry. */
  outcome?: InputMaybe<Scalars['String']['input']>;
  /** From this instant on. */
  from?: InputMaybe<Scalars['Instant']['input']>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['Instant']['input']>;
  /** At most 200. */
  first?: InputMaybe<Scalars['Int']['input']>;
  /** `next` of the page before. */
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Some of the log. */
export type AuditPage = {
  __typename?: 'AuditPage';
  /** The latest first; one row an act, with its outcome. */
  rows: Array<AuditRow>;
  /** Pass as `after` for the next page; null at the end. */
  next?: Maybe<Scalars['String']['output']>;
  /** How many there are in all. */
  completeness: Completeness;
};

/** One act: what was asked, and what came of it. */
export type AuditRow = {
  __typename?: 'AuditRow';
  /** Its place in the log, from 0. */
  seq: Scalars['Int']['output'];
  /** When it was asked. */
  at: Scalars['Instant']['output'];
  /** Who asked; null for whoever was not signed in, and for what a command or the server did. */
  user?: Maybe<User>;
  /** The case it was asked under; null where none was stated. */
  case?: Maybe<CaseOption>;
  /** For what purpose. */
  reason: Scalars['String']['output'];
  /** What was asked or done. */
  operation: Scalars['String']['output'];
  /** With which values, as JSON; secrets left out. */
  variables: Scalars['String']['output'];
  /** ANSWERED, a fault's code, DONE of what a command or the server did, UNDER_WAY while it is being answered; null where no closing entry was written: a finding. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** When it was closed. */
  closedAt?: Maybe<Scalars['Instant']['output']>;
  /** How many entities left with the answer. */
  entities?: Maybe<Scalars['Int']['output']>;
  /** A digest of which they were: SHA-256 of their refs, sorted and joined by line ends, base64url. */
  digest?: Maybe<Scalars['String']['output']>;
};

/** The log as a whole. */
export type AuditState = {
  __typename?: 'AuditState';
  /** Entries so far. */
  size: Scalars['Int']['output'];
  /** Root of its Merkle tree, base64. */
  root: Scalars['String']['output'];
  /** Acts without a closing entry, other than those under way, among those that one may read. */
  unclosed: Scalars['Int']['output'];
  /** The last signed checkpoint; null before the first. */
  checkpoint?: Maybe<Checkpoint>;
  /** Fingerprint of the key that signs checkpoints here: the first half of its SHA-256, in groups of four. */
  key: Scalars['String']['output'];
};

/** A signed statement of how the log stood. */
export type Checkpoint = {
  __typename?: 'Checkpoint';
  /** Entries it covers. */
  size: Scalars['Int']['output'];
  /** When it was made. */
  at: Scalars['Instant']['output'];
  /** The text to keep elsewhere: with it any later change of what it covers is found. */
  text: Scalars['String']['output'];
  /** Who else signed it. */
  cosigners: Array<Scalars['String']['output']>;
};

/** A board as the page holds it. */
export type SaveBoardInput = {
  /** Chosen by the client, so that a repeated save is one board. */
  id: Scalars['ID']['input'];
  /** As its user calls it. */
  name: Scalars['String']['input'];
  /** The view as JSON, at most 2 MB: refs, positions, pins, hides; no case data. */
  view: Scalars['String']['input'];
  /** The version this save started from; 0 for a new board. */
  version: Scalars['Int']['input'];
};

/** A saved board. */
export type Board = {
  __typename?: 'Board';
  /** Chosen by the page that made it. */
  id: Scalars['ID']['output'];
  /** As its user calls it. */
  name: Scalars['String']['output'];
  /** What is shown, where, and how it came about: the page’s own JSON. */
  view: Scalars['String']['output'];
  /** Counts its saves; sent back with the next one. */
  version: Scalars['Int']['output'];
  /** When it was saved last. */
  savedAt: Scalars['Instant']['output'];
  /** When something that another installation released, of which it shows somebody, was taken away last; null where nothing was. */
  takenBackAt?: Maybe<Scalars['Instant']['output']>;
};

/** A case: who works on it, and what they may see for it. */
export type Case = {
  __typename?: 'Case';
  /** By which it is named with each question. */
  id: Scalars['ID']['output'];
  /** As people call it. */
  name: Scalars['String']['output'];
  /** The agency that opened it. */
  agency: Agency;
  /** Who answers for it. */
  lead: User;
  /** What kind of fraud it is, where that is known. */
  typology?: Maybe<Scalars['String']['output']>;
  /** On what legal basis it is worked. */
  legalBasis: Scalars['String']['output'];
  /** When it was opened. */
  openedAt: Scalars['Instant']['output'];
  /** When it was closed; null while it is open. */
  closedAt?: Maybe<Scalars['Instant']['output']>;
  /** Agencies that take part. */
  agencies: Array<Agency>;
  /** Members, also former ones and those to come. */
  members: Array<Member>;
  /** What the case uses. */
  scopes: Array<Scope>;
  /** Whether one may change it. */
  mine: Scalars['Boolean']['output'];
};

/** Somebody's part in a case. */
export type Member = {
  __typename?: 'Member';
  /** Who. */
  user: User;
  /** Whether they lead it. */
  leads: Scalars['Boolean']['output'];
  /** From when on. */
  from: Scalars['Instant']['output'];
  /** Until when; null for no end. Before its beginning where it was ended before it began. */
  until?: Maybe<Scalars['Instant']['output']>;
  /** Whether it gives clearance now. */
  now: Scalars['Boolean']['output'];
  /** Why it was ended before its time. */
  endedWhy?: Maybe<Scalars['String']['output']>;
};

/** What a scope is. */
export type ScopeKind =
  /** What was gathered for one case. */
  | 'case'
  /** What an agency holds, for any case that may use it. */
  | 'holding'
  /** What one warrant, order or letter of request allows, until it ends. */
  | 'instrument'
  /** What another installation released to this one. */
  | 'release';

/** A compartment: what is loaded into it is seen by members of the cases that use it. */
export type Scope = {
  __typename?: 'Scope';
  /** As files are loaded into it: `--scope`. */
  id: Scalars['ID']['output'];
  /** As people call it. */
  title: Scalars['String']['output'];
  /** What it is. */
  kind: ScopeKind;
  /** Whose it is; null where that agency has no users here. */
  agency?: Maybe<Agency>;
  /** Who handed it in, as people name them. */
  holder: Scalars['String']['output'];
  /** On what legal basis it was had. */
  legalBasis: Scalars['String']['output'];
  /** Number of the warrant, order or letter; empty for others. */
  instrument: Scalars['String']['output'];
  /** From when on it is seen. */
  from: Scalars['Instant']['output'];
  /** From when on nobody sees it; null for no end. */
  until?: Maybe<Scalars['Instant']['output']>;
  /** After this day it is due for erasure; null for no such day. */
  keepUntil?: Maybe<Scalars['Instant']['output']>;
  /** When it was erased. */
  erasedAt?: Maybe<Scalars['Instant']['output']>;
  /** Files in it. */
  batches: Scalars['Int']['output'];
  /** How many open cases use it, of those that one may see. */
  cases: Scalars['Int']['output'];
};

/** A new case. */
export type OpenCaseInput = {
  /** As people call it. */
  name: Scalars['String']['input'];
  /** What kind of fraud it is. */
  typology?: InputMaybe<Scalars['String']['input']>;
  /** On what legal basis it is worked. */
  legalBasis: Scalars['String']['input'];
};

/** What is changed of a case; what is left out stays. */
export type ChangeCaseInput = {
  /** Which. */
  case: Scalars['ID']['input'];
  /** As people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What kind of fraud it is. */
  typology?: InputMaybe<Scalars['String']['input']>;
  /** On what legal basis it is worked. */
  legalBasis?: InputMaybe<Scalars['String']['input']>;
  /** Another member who leads it from now on. */
  lead?: InputMaybe<Scalars['ID']['input']>;
};

/** A new membership. */
export type AddMemberInput = {
  /** Which case. */
  case: Scalars['ID']['input'];
  /** Who: of an agency that takes part. */
  user: Scalars['ID']['input'];
  /** From when on; now where not said. */
  from?: InputMaybe<Scalars['Instant']['input']>;
  /** Until when; without end where not said. */
  until?: InputMaybe<Scalars['Instant']['input']>;
};

/** A new scope. */
export type AddScopeInput = {
  /** The case that uses it. */
  case: Scalars['ID']['input'];
  /** 3 to 64 small letters, digits and -: what files are loaded into. CONFLICT where it is taken. */
  id: Scalars['ID']['input'];
  /** As people call it. */
  title: Scalars['String']['input'];
  /** What it is. */
  kind: ScopeKind;
  /** On what legal basis it is had. */
  legalBasis: Scalars['String']['input'];
  /** Number of the warrant, order or letter: an instrument has one, and an end. */
  instrument?: InputMaybe<Scalars['String']['input']>;
  /** When it ends. */
  until?: InputMaybe<Scalars['Instant']['input']>;
  /** After which day it is due for erasure. */
  keepUntil?: InputMaybe<Scalars['Instant']['input']>;
};

/** The days of a scope. */
export type SetScopeDaysInput = {
  /** Which. */
  scope: Scalars['ID']['input'];
  /** From when on nobody sees it; null for no end, left out: as it is. */
  until?: InputMaybe<Scalars['Instant']['input']>;
  /** After which day it is due for erasure; null for no such day, left out: as it is. */
  keepUntil?: InputMaybe<Scalars['Instant']['input']>;
  /** Why. */
  reason: Scalars['String']['input'];
};

/** Did the identifier's own check digit come out right? */
export type Check =
  /** The check digits are right. */
  | 'PASSED'
  /** They are not, at least as a visible source writes them: a slip of the pen, or no such identifier. */
  | 'FAILED'
  /** There are none to judge by: the scheme has none, or the identifier is kept without them and no visible source gets them wrong. */
  | 'NONE';

/** The real identifier: an ordinary field that can be masked. */
export type Identifier = {
  __typename?: 'Identifier';
  /** How it is numbered: e164, iccid, imei, card, iban … */
  scheme: Scalars['String']['output'];
  /** As people write it, digits grouped. */
  text: Scalars['String']['output'];
  /** What its check digits say. */
  check: Check;
  /** Zeros or one repeated digit: it names a holder of its own, never one thing for thousands. */
  placeholder: Scalars['Boolean']['output'];
};

/** An entity as it is drawn: the viewer's visible SAME_AS closure taken as one. */
export type Entity = {
  __typename?: 'Entity';
  /** Its id in this API; the same for as long as this installation keeps its key. */
  ref: Scalars['ID']['output'];
  /** What it is. */
  kind: Scalars['Kind']['output'];
  /** The best visible name, else the identifier; ▒▒▒ for a masked person. */
  label: Scalars['String']['output'];
  /** What identifies it; null for a person known by name only, and for one who is masked. */
  identifier?: Maybe<Identifier>;
  /** A natural person to whom nothing visible gives a suspect's part: names, documents and addresses are held back until a reason is given (`reveal`). */
  masked: Scalars['Boolean']['output'];
  /** Dated roles: victim, suspect, holder … roles, not kinds. */
  roles: Array<Scalars['String']['output']>;
  /** Other refs that stand for the same thing. */
  also: Array<Scalars['ID']['output']>;
};

/** An entity with all that is said about it. */
export type EntityCard = {
  __typename?: 'EntityCard';
  /** The entity itself. */
  entity: Entity;
  /** What is said, by property; the best first. */
  statements: Array<Statement>;
  /** Earliest and latest visible event. */
  first?: Maybe<Scalars['Instant']['output']>;
  /** When its last visible event happened. */
  last?: Maybe<Scalars['Instant']['output']>;
  /** Identities taken as one with this, and who says so. */
  sameAs: Array<SameAs>;
  /** What is held back of it. */
  completeness: Completeness;
};

/** Another identity that is taken as this one. */
export type SameAs = {
  __typename?: 'SameAs';
  /** The other identity, drawn alone. */
  entity: Entity;
  /** Who says so. */
  deliveries: Array<Delivery>;
};

/** One thing said about an entity. */
export type Statement = {
  __typename?: 'Statement';
  /** What it is about: name, status, role … */
  property: Scalars['String']['output'];
  /** As the source says it; ▒▒▒ where it is masked. */
  value: Scalars['String']['output'];
  /** It names a masked person. */
  masked: Scalars['Boolean']['output'];
  /** From when on it holds, where the source says so. */
  from?: Maybe<Scalars['Instant']['output']>;
  /** The value on screen. */
  best: Scalars['Boolean']['output'];
  /** Another visible source says otherwise. */
  conflict: Scalars['Boolean']['output'];
  /** Who says so, in which row of which file. */
  deliveries: Array<Delivery>;
};

/** One source row that says it. */
export type Delivery = {
  __typename?: 'Delivery';
  /** The batch that holds the row. */
  batch: Scalars['ID']['output'];
  /** The file handed in. */
  file: Scalars['String']['output'];
  /** The row in it; the heading is row 1. */
  row: Scalars['Int']['output'];
  /** Who handed it in. */
  agency: Scalars['String']['output'];
  /** Grade of its source. */
  grade: Scalars['String']['output'];
  /** How it may be passed on: the agency's own code or words. */
  handling: Scalars['String']['output'];
  /** Traffic Light Protocol 2.0; null where its agency stated none, which is obeyed as RED. */
  tlp?: Maybe<Tlp>;
  /** On what legal basis its scope was had. */
  legalBasis: Scalars['String']['output'];
  /** The day up to which the source speaks. */
  asOf: Scalars['Instant']['output'];
  /** What else the row says: references, balance, channel, raw forms. */
  details: Array<Detail>;
  /** Details held back because they name a masked person. */
  maskedDetails: Scalars['Int']['output'];
};

/** Traffic Light Protocol 2.0 (FIRST): how far something may be passed on. */
export type Tlp =
  /** For the recipient's eyes only. */
  | 'RED'
  /** The recipient's organisation only. */
  | 'AMBER_STRICT'
  /** The organisation and its clients, on a need-to-know basis. */
  | 'AMBER'
  /** The community. */
  | 'GREEN'
  /** Everybody. */
  | 'CLEAR';

/** What else a row says. */
export type Detail = {
  __typename?: 'Detail';
  /** Name of the detail: balance, channel, reference … */
  name: Scalars['String']['output'];
  /** As the row says it. */
  value: Scalars['String']['output'];
};

/** What an answer holds of what the viewer may see. What clearance hides is in no number here. */
export type Completeness = {
  __typename?: 'Completeness';
  /** How many are in this answer. */
  shown: Scalars['Int']['output'];
  /** Null where the whole could not be counted within bounds. */
  total?: Maybe<Scalars['Int']['output']>;
  /** True where `total` is a lower bound. */
  atLeast: Scalars['Boolean']['output'];
  /** By which those shown were chosen. */
  order: Scalars['String']['output'];
  /** What was held back, by reason. */
  held: Array<Held>;
};

/** Why something is not in an answer. */
export type HeldReason =
  /** Over the limit asked for or the cap. */
  | 'CAP'
  /** Left out by the asker's own filter. */
  | 'FILTER'
  /** A hub: it touches so many that following it says nothing. */
  | 'HUB'
  /** The ties cannot have held at the same time. */
  | 'TIME'
  /** The bound on time or work was reached. */
  | 'BOUND'
  /** Persons are masked: what was not looked through, or not shown, without a reason. */
  | 'MASK'
  /** Of an answer that was kept: what it names was taken back since. */
  | 'GONE';

/** What one reason held back. */
export type Held = {
  __typename?: 'Held';
  /** Why. */
  reason: HeldReason;
  /** How many. */
  count: Scalars['Int']['output'];
  /** There may be more than `count`. */
  atLeast: Scalars['Boolean']['output'];
  /** The hubs, where that is the reason. */
  entities: Array<Entity>;
};

/** A tie, as the events behind it are asked for. */
export type EventsInput = {
  /** Where the tie begins. */
  from: Scalars['ID']['input'];
  /** Where it ends. */
  to: Scalars['ID']['input'];
  /** Its type. */
  type: Scalars['TieType']['input'];
  /** From this instant on; intervals that last beyond it. */
  since?: InputMaybe<Scalars['Instant']['input']>;
  /** Before this instant. */
  until?: InputMaybe<Scalars['Instant']['input']>;
  /** At most 200. */
  first?: InputMaybe<Scalars['Int']['input']>;
  /** `next` of the page before. */
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One event, or one interval, whoever reported it. */
export type Event = {
  __typename?: 'Event';
  /** Stands for the event in this installation; says nothing about it. */
  ref: Scalars['ID']['output'];
  /** When it happened, or began, with the source’s offset. */
  at?: Maybe<Scalars['Instant']['output']>;
  /** When an interval ended; null while it stands open, and for what has no duration in time. */
  until?: Maybe<Scalars['Instant']['output']>;
  /** Money that moved. */
  amount?: Maybe<Money>;
  /** Seconds. */
  duration?: Maybe<Scalars['Int']['output']>;
  /** The part it was played in: victim, suspect … */
  role?: Maybe<Scalars['String']['output']>;
  /** Of a crossing: in or out. */
  direction?: Maybe<Scalars['String']['output']>;
  /** Sources disagree on a detail. */
  conflict: Scalars['Boolean']['output'];
  /** Who says so, in which row of which file. */
  deliveries: Array<Delivery>;
};

/** Some of the events behind a tie. */
export type EventPage = {
  __typename?: 'EventPage';
  /** The latest first. */
  events: Array<Event>;
  /** Pass as `after` for the next page; null at the end. */
  next?: Maybe<Scalars['String']['output']>;
  /** How many there are in all. */
  completeness: Completeness;
};

/** Which way a tie runs, seen from the entity asked about. */
export type Direction =
  /** From it. */
  | 'OUT'
  /** To it. */
  | 'IN'
  /** Either way. */
  | 'BOTH';

/** Which neighbours come first where not all fit. */
export type ExpandOrder =
  /** Those met most lately. */
  | 'LATEST'
  /** Those with the most events. */
  | 'MOST'
  /** Largest sum; needs `currency` where the ties hold more than one. */
  | 'LARGEST'
  /** Neighbours with the fewest visible neighbours of their own first: a shared rarity says more than a shared hub. */
  | 'RAREST';

/** Whose neighbours are counted, and when. */
export type FacetsInput = {
  /** The entity. */
  ref: Scalars['ID']['input'];
  /** Window [from, to) on events; intervals that overlap it. */
  from?: InputMaybe<Scalars['Instant']['input']>;
  /** End of the window, not in it. */
  to?: InputMaybe<Scalars['Instant']['input']>;
};

/** Whose neighbours are brought, and which. */
export type ExpandInput = {
  /** The entity. */
  ref: Scalars['ID']['input'];
  /** Ties to follow; all that are verified where none is named. */
  types?: InputMaybe<Array<Scalars['TieType']['input']>>;
  /** Kinds of neighbours; all where none is named. */
  kinds?: InputMaybe<Array<Scalars['Kind']['input']>>;
  /** Which way the ties run. */
  direction?: InputMaybe<Direction>;
  /** Begin of the window on events; intervals that overlap it. */
  from?: InputMaybe<Scalars['Instant']['input']>;
  /** End of the window, not in it. */
  to?: InputMaybe<Scalars['Instant']['input']>;
  /** Which neighbours come first. */
  order?: InputMaybe<ExpandOrder>;
  /** In which sums are compared by LARGEST. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 500. */
  limit?: InputMaybe<Scalars['Int']['input']>;
  /** Refs on the canvas already: they do not use up the limit, their ties come all the same. */
  shown?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** One heading under which neighbours fall. */
export type Facet = {
  __typename?: 'Facet';
  /** By which tie. */
  type: Scalars['TieType']['output'];
  /** Of which kind. */
  kind: Scalars['Kind']['output'];
  /** Which way the tie runs. */
  direction: Direction;
  /** Different neighbours. */
  neighbours: Scalars['Int']['output'];
  /** Events behind those ties. */
  events: Scalars['Int']['output'];
};

/** The neighbours of an entity, counted. */
export type Facets = {
  __typename?: 'Facets';
  /** Whose they are. */
  entity: Entity;
  /** The largest first. */
  facets: Array<Facet>;
  /** Different neighbours over all facets. */
  neighbours: Scalars['Int']['output'];
  /** So many neighbours that following it says little: over 500, or a published service line. */
  hub: Scalars['Boolean']['output'];
};

/** An amount of one currency. */
export type Money = {
  __typename?: 'Money';
  /** Its code; `about.currencies` tells the scale. */
  currency: Scalars['String']['output'];
  /** In minor units. */
  amount: Scalars['Minor']['output'];
};

/** One link per (from, type, to), whatever the number of events behind it. */
export type Tie = {
  __typename?: 'Tie';
  /** `from|type|to`. */
  id: Scalars['ID']['output'];
  /** The entity at its beginning. */
  from: Scalars['ID']['output'];
  /** The entity at its end. */
  to: Scalars['ID']['output'];
  /** Its type. */
  type: Scalars['TieType']['output'];
  /** Events behind it. */
  count: Scalars['Int']['output'];
  /** What they add up to, one a currency. */
  sums: Array<Money>;
  /** Seconds, where the tie measures duration. */
  duration?: Maybe<Scalars['Int']['output']>;
  /** When the first happened. */
  first?: Maybe<Scalars['Instant']['output']>;
  /** When the last happened, or began. */
  last?: Maybe<Scalars['Instant']['output']>;
  /** For an interval: its effective end; null while it stands open. */
  until?: Maybe<Scalars['Instant']['output']>;
  /** The end is no source's word but the next holder's start. */
  untilDerived: Scalars['Boolean']['output'];
  /** Concluded rather than stated by a source. */
  inferred: Scalars['Boolean']['output'];
  /** Stated but not to be relied on, like a number merely presented by a caller. */
  unverified: Scalars['Boolean']['output'];
};

/** Neighbours with the ties that bring them. */
export type Expansion = {
  __typename?: 'Expansion';
  /** In the order asked for; those shown already come last. */
  entities: Array<Entity>;
  /** Between them and the entity asked about. */
  ties: Array<Tie>;
  /** Of how many neighbours these are, and what was filtered. */
  completeness: Completeness;
};

/** Ties among entities. */
export type Links = {
  __typename?: 'Links';
  /** One a pair, type and direction. */
  ties: Array<Tie>;
  /** Whether all are here. */
  completeness: Completeness;
};

/** What an entity would still bring. */
export type Badge = {
  __typename?: 'Badge';
  /** The entity, as it was asked for. */
  ref: Scalars['ID']['output'];
  /** Neighbours not shown. */
  hidden: Scalars['Int']['output'];
  /** Counting stopped: there are more. */
  atLeast: Scalars['Boolean']['output'];
};

/** Whether keys of another installation may be used. */
export type PartnerStatus =
  /** Nobody has compared them yet. */
  | 'proposed'
  /** They were compared. */
  | 'active'
  /** Others took their place; what they signed before stays. */
  | 'replaced'
  /** Nothing of them is taken any more. */
  | 'revoked';

/** The directory of installations. */
export type Partners = {
  __typename?: 'Partners';
  /** This one, as others know it. */
  own: OwnCard;
  /** Each pair of keys of each installation, the newest of each first. */
  list: Array<Partner>;
};

/** A fingerprint in the forms in which people compare it: 128 bits. */
export type Fingerprint = {
  __typename?: 'Fingerprint';
  /** In hexadecimal, in groups of four. */
  digits: Scalars['String']['output'];
  /** Twelve English words of BIP 39's list. */
  en: Array<Scalars['String']['output']>;
  /** Twelve Chinese characters of the same list. */
  zh: Array<Scalars['String']['output']>;
  /** What its QR code holds. */
  code: Scalars['String']['output'];
};

/** How other installations know this one. */
export type OwnCard = {
  __typename?: 'OwnCard';
  /** What they call it. */
  name: Scalars['String']['output'];
  /** Where its exchange listens; empty where it does not. */
  address: Scalars['String']['output'];
  /** Its card as text. Nothing in it is secret. */
  card: Scalars['String']['output'];
  /** Of its keys. */
  fingerprint: Fingerprint;
  /** Since when it has these keys. */
  madeAt: Scalars['Instant']['output'];
};

/** One pair of keys of another installation. */
export type Partner = {
  __typename?: 'Partner';
  /** By which it is named. */
  id: Scalars['ID']['output'];
  /** The same in all pairs of one installation. */
  installation: Scalars['ID']['output'];
  /** What it calls itself. */
  name: Scalars['String']['output'];
  /** Where its exchange listens; empty where bundles are carried by hand. */
  address: Scalars['String']['output'];
  /** Whether they may be used. */
  status: PartnerStatus;
  /** Of these keys. */
  fingerprint: Fingerprint;
  /** When they were added. */
  addedAt: Scalars['Instant']['output'];
  /** By whom; null where the keys before named them. */
  addedBy?: Maybe<Scalars['String']['output']>;
  /** When they were compared. */
  comparedAt?: Maybe<Scalars['Instant']['output']>;
  /** Who stated so. */
  comparedBy?: Maybe<Scalars['String']['output']>;
  /** How and with whom. */
  comparedHow?: Maybe<Scalars['String']['output']>;
  /** When they were revoked. */
  revokedAt?: Maybe<Scalars['Instant']['output']>;
  /** Why. */
  revokedWhy?: Maybe<Scalars['String']['output']>;
  /** Bundles that wait for it. */
  waiting: Scalars['Int']['output'];
  /** Bundles that it refused: nothing goes on to it until somebody sees to that. */
  refused: Scalars['Int']['output'];
};

/** Who compared which keys, and how. */
export type ComparePartnerInput = {
  /** Which. */
  partner: Scalars['ID']['input'];
  /** The fingerprint as it was heard, read or scanned, in any of its forms. */
  heard?: InputMaybe<Scalars['String']['input']>;
  /** How and with whom. */
  how: Scalars['String']['input'];
};

/** How far a bundle has come. */
export type OutgoingStatus =
  /** It is tried, or waits to be carried. */
  | 'waiting'
  /** Its recipient has signed that it keeps it. */
  | 'acknowledged'
  /** Its recipient will not take it. */
  | 'refused'
  /** It does not go any more. */
  | 'stopped';

/** A bundle for another installation. */
export type OutgoingBundle = {
  __typename?: 'OutgoingBundle';
  /** Its own id. */
  id: Scalars['ID']['output'];
  /** What it is: a release, a withdrawal, a receipt or new keys. */
  kind: Scalars['String']['output'];
  /** Of all for this installation: 1, 2, 3 … */
  number: Scalars['Int']['output'];
  /** How far it has come. */
  status: OutgoingStatus;
  /** Bytes. */
  size: Scalars['Float']['output'];
  /** When it was made. */
  madeAt: Scalars['Instant']['output'];
  /** How often it was tried. */
  tries: Scalars['Int']['output'];
  /** When it is tried next. */
  nextAt?: Maybe<Scalars['Instant']['output']>;
  /** Why the last try failed: NO_ANSWER, NOT_TRUSTED, LATER, or its recipient's words. Empty where none did. */
  trouble: Scalars['String']['output'];
  /** When its recipient signed that it keeps it. */
  acknowledgedAt?: Maybe<Scalars['Instant']['output']>;
};

/** A file to be carried by hand. */
export type BundleFile = {
  __typename?: 'BundleFile';
  /** What to call it. */
  name: Scalars['String']['output'];
  /** Its bytes as base64. */
  base64: Scalars['String']['output'];
};

/** Which two entities, and what may be followed between them. */
export type PathsInput = {
  /** One end. */
  from: Scalars['ID']['input'];
  /** The other end. */
  to: Scalars['ID']['input'];
  /** Ties to follow; all that are verified where none is named. */
  types?: InputMaybe<Array<Scalars['TieType']['input']>>;
  /** 1 to 8. */
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  /** How many paths, 1 to 10. */
  k?: InputMaybe<Scalars['Int']['input']>;
  /** Lead no path through an entity with more visible neighbours than this; it is named among what was held back. 0 follows all. */
  hubOver?: InputMaybe<Scalars['Int']['input']>;
  /** Each step’s event no earlier than the step before. */
  inOrder?: InputMaybe<Scalars['Boolean']['input']>;
  /** From this instant on; intervals that last beyond it. */
  since?: InputMaybe<Scalars['Instant']['input']>;
  /** Before this instant. */
  until?: InputMaybe<Scalars['Instant']['input']>;
};

/** One way from end to end. */
export type Path = {
  __typename?: 'Path';
  /** The entities on it, both ends included. */
  refs: Array<Scalars['ID']['output']>;
  /** Ids of the ties between them, in order. */
  ties: Array<Scalars['ID']['output']>;
  /** Steps. */
  hops: Scalars['Int']['output'];
};

/** Ways between two entities. */
export type Paths = {
  __typename?: 'Paths';
  /** The shortest first. */
  paths: Array<Path>;
  /** All that are on them, once each. */
  entities: Array<Entity>;
  /** All that they take, once each. */
  ties: Array<Tie>;
  /** Hubs not followed, turns that time forbade, and whether the search was bounded. */
  completeness: Completeness;
};

/** What somebody may be in an agency; one may be several. What one sees comes from cases. */
export type Role =
  /** Explores the graph under a case. */
  | 'investigator'
  /** Explores it and writes questions of their own. */
  | 'analyst'
  /** Brings in files. */
  | 'intake'
  /** Opens cases and says who and what belongs to them. */
  | 'lead'
  /** Keeps the agency's users. */
  | 'administrator'
  /** Reads the log. */
  | 'auditor'
  /** Of another agency or country: explores what a case shows them. */
  | 'partner';

/** What an agency is. */
export type AgencyKind =
  /** Police and anti-fraud centres. */
  | 'police'
  /** Banks and payment companies. */
  | 'bank'
  /** Carriers. */
  | 'telecom'
  /** Border service. */
  | 'border'
  /** Procurators and prosecutors. */
  | 'prosecutor'
  /** Platforms and their takedown. */
  | 'platform'
  /** An agency of another country. */
  | 'partner';

/** An agency that works in this installation. */
export type Agency = {
  __typename?: 'Agency';
  /** By which it is named. */
  id: Scalars['ID']['output'];
  /** As people call it. */
  name: Scalars['String']['output'];
  /** What it is. */
  kind: AgencyKind;
  /** It keeps this installation. */
  host: Scalars['Boolean']['output'];
};

/** Whether a user can sign in. */
export type UserStatus =
  /** Has not taken up the one-time link yet. */
  | 'invited'
  /** Can sign in. */
  | 'active'
  /** Cannot, until an administrator says so. */
  | 'disabled';

/** Somebody who works here. */
export type User = {
  __typename?: 'User';
  /** By which they are named. */
  id: Scalars['ID']['output'];
  /** What they sign in with. */
  name: Scalars['String']['output'];
  /** As people call them. */
  display: Scalars['String']['output'];
  /** Where they belong. */
  agency: Agency;
  /** What they may be. */
  roles: Array<Role>;
  /** Whether they can sign in. */
  status: UserStatus;
};

/** A user with the link to hand to them. */
export type Invited = {
  __typename?: 'Invited';
  /** The user. */
  user: User;
  /** The one-time link's path, to be put behind this installation's address. Shown once, kept nowhere. */
  path: Scalars['String']['output'];
  /** When it runs out. */
  expiresAt: Scalars['Instant']['output'];
};

/** A new agency. */
export type AddAgencyInput = {
  /** As people call it. */
  name: Scalars['String']['input'];
  /** What it is. */
  kind: AgencyKind;
};

/** A new user. */
export type AddUserInput = {
  /** What they will sign in with: 3 to 64 letters, digits, dots, - or _. */
  name: Scalars['String']['input'];
  /** As people call them. */
  display: Scalars['String']['input'];
  /** One's own agency where none is named. */
  agency?: InputMaybe<Scalars['ID']['input']>;
  /** At least one. */
  roles: Array<Role>;
};

/** What is changed of a user; what is left out stays. */
export type ChangeUserInput = {
  /** Who. */
  user: Scalars['ID']['input'];
  /** As people call them. */
  display?: InputMaybe<Scalars['String']['input']>;
  /** At least one. */
  roles?: InputMaybe<Array<Role>>;
};

/** Which part of a case a question serves. */
export type QuestionGroup =
  /** Dig out the source. */
  | 'SOURCE'
  /** Raid the dens. */
  | 'DEN'
  /** Take down platforms. */
  | 'PLATFORM'
  /** Destroy the network. */
  | 'NETWORK'
  /** Cut the chain. */
  | 'CHAIN';

/** Who sees a question. */
export type QuestionStatus =
  /** Came with the product. */
  | 'SHIPPED'
  /** Its author alone. */
  | 'PRIVATE'
  /** Analysts of its author's agency. */
  | 'UNIT'
  /** Waits for a second person. */
  | 'REVIEW'
  /** Everybody of the agency, investigators too. */
  | 'PUBLISHED';

/** Which graph answers it. */
export type QuestionGround =
  /** The operational graph, under the viewer's clearance: what we wrote ourselves. */
  | 'OPERATIONAL'
  /** The analysis graph, which holds what the author's unit may see, as it was when it was made. */
  | 'ANALYSIS';

/** A text in the product's languages. */
export type Words = {
  __typename?: 'Words';
  /** English. */
  en: Scalars['String']['output'];
  /** Simplified Chinese. */
  zh: Scalars['String']['output'];
};

/** A saved question: shipped with the product, or written by somebody. */
export type Question = {
  __typename?: 'Question';
  /** `verb/name` of a shipped one. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  title: Words;
  /** What it asks, in words. */
  asks: Words;
  /** What must not be concluded from its answer. */
  notProof: Words;
  /** How the order, or the score, is made. */
  order: Words;
  /** Which part of a case it serves. */
  group: QuestionGroup;
  /** Its number in the list of investigators' questions; null for saved ones. */
  number?: Maybe<Scalars['Int']['output']>;
  /** Counts its versions from 1. */
  version: Scalars['Int']['output'];
  /** Who sees it. */
  status: QuestionStatus;
  /** Where it runs. */
  ground: QuestionGround;
  /** Who wrote it; null for a shipped one. */
  author?: Maybe<Scalars['String']['output']>;
  /** When this version was saved. */
  savedAt?: Maybe<Scalars['Instant']['output']>;
  /** What the second person said, and who they were. */
  review?: Maybe<QuestionReview>;
  /** What it is asked with. */
  parameters: Array<Parameter>;
  /** What its answer's columns are; of a user's question, as its text names them. */
  columns: Array<Column>;
  /** The query as its author wrote it; null for whoever may not read queries. */
  text?: Maybe<Scalars['String']['output']>;
  /** Earlier versions, the latest first. */
  versions: Array<QuestionVersion>;
  /** How the viewer watches it under this case; null where they do not. */
  watch?: Maybe<Watch>;
  /** The viewer may save, move or delete it. */
  mine: Scalars['Boolean']['output'];
};

/** A second person's word. */
export type QuestionReview = {
  __typename?: 'QuestionReview';
  /** Who. */
  by: Scalars['String']['output'];
  /** When. */
  at: Scalars['Instant']['output'];
  /** What they said. */
  remark: Scalars['String']['output'];
  /** Whether it was published by it. */
  published: Scalars['Boolean']['output'];
};

/** One version of a question. */
export type QuestionVersion = {
  __typename?: 'QuestionVersion';
  /** Counts from 1. */
  version: Scalars['Int']['output'];
  /** When it was saved. */
  savedAt: Scalars['Instant']['output'];
  /** By whom. */
  author: Scalars['String']['output'];
  /** The query then. */
  text: Scalars['String']['output'];
  /** Who sees it. */
  status: QuestionStatus;
};

/** What a parameter holds. */
export type ParameterKind =
  /** One entity, by its ref. */
  | 'ENTITY'
  /** Several. */
  | 'ENTITIES'
  /** From an instant to another; either side may be empty. */
  | 'WINDOW'
  /** Minor units of a currency: [amount, currency]. */
  | 'AMOUNT'
  /** A number in a unit. */
  | 'NUMBER'
  /** Words. */
  | 'TEXT'
  /** One of a list. */
  | 'CHOICE';

/** Something a question is asked with. */
export type Parameter = {
  __typename?: 'Parameter';
  /** As the query names it. */
  name: Scalars['String']['output'];
  /** What it holds. */
  kind: ParameterKind;
  /** As people call it. */
  label: Words;
  /** What more there is to know. */
  hint?: Maybe<Words>;
  /** Kinds of entities that may be given. */
  kinds: Array<Scalars['Kind']['output']>;
  /** What a number counts: days, share … */
  unit?: Maybe<Scalars['String']['output']>;
  /** Values of a choice. */
  choices: Array<Choice>;
  /** What it is where nothing is given: [from, to], [amount, currency] or one value; empty where one must be given. */
  default: Array<Scalars['String']['output']>;
  /** Where the default comes from. */
  basis?: Maybe<Words>;
  /** The least number. */
  least?: Maybe<Scalars['Float']['output']>;
  /** The greatest number. */
  most?: Maybe<Scalars['Float']['output']>;
  /** Whether only whole numbers go. */
  whole: Scalars['Boolean']['output'];
  /** Whether it may be left out. */
  optional: Scalars['Boolean']['output'];
};

/** One value of a choice. */
export type Choice = {
  __typename?: 'Choice';
  /** As it is sent. */
  value: Scalars['String']['output'];
  /** As it is called. */
  label: Words;
};

/** What a column's values are. */
export type ColumnKind =
  /** An entity. */
  | 'ENTITY'
  /** Entities. */
  | 'ENTITIES'
  /** A number in a unit. */
  | 'NUMBER'
  /** Money. */
  | 'AMOUNT'
  /** An instant. */
  | 'INSTANT'
  /** Words. */
  | 'TEXT';

/** A column of an answer. */
export type Column = {
  __typename?: 'Column';
  /** As the query names it. */
  name: Scalars['String']['output'];
  /** What its values are. */
  kind: ColumnKind;
  /** As people call it. */
  label: Words;
  /** What a number counts. */
  unit?: Maybe<Scalars['String']['output']>;
  /** Of words out of a fixed list: what they are called. */
  values: Array<Choice>;
};

/** A parameter's value. */
export type ValueInput = {
  /** The parameter. */
  name: Scalars['String']['input'];
  /** A ref, refs, [from, to], [minor units, currency], or one value. */
  values: Array<Scalars['String']['input']>;
};

/** What is asked. */
export type AskInput = {
  /** Chosen by the client, 8 to 64 letters, digits, - or _, so that a repeated request is one run. */
  id: Scalars['ID']['input'];
  /** The question. */
  question: Scalars['ID']['input'];
  /** Its version; the latest that the viewer sees where none is named. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** Values; parameters that are not named have their defaults. */
  values: Array<ValueInput>;
};

/** How far a run is. */
export type RunStatus =
  /** Under way. */
  | 'RUNNING'
  /** Answered. */
  | 'DONE'
  /** Ended by its user, or because they left. */
  | 'CANCELLED'
  /** Came to nothing; `fault` says why. */
  | 'FAILED';

/** One asking of a question, kept with its lines. */
export type Run = {
  __typename?: 'Run';
  /** Chosen by the client. */
  id: Scalars['ID']['output'];
  /** Which question, as it was. */
  question: Scalars['ID']['output'];
  /** Its version then. */
  version: Scalars['Int']['output'];
  /** What it was called then. */
  title: Words;
  /** What it was asked with. */
  values: Array<Value>;
  /** How far it is. */
  status: RunStatus;
  /** When it was begun. */
  startedAt: Scalars['Instant']['output'];
  /** When it ended; null while it runs. */
  endedAt?: Maybe<Scalars['Instant']['output']>;
  /** Lines so far. */
  lines: Scalars['Int']['output'];
  /** What was left out, and why. */
  completeness: Completeness;
  /** Of a run on the analysis graph: as of when that graph was. */
  asOf?: Maybe<Scalars['Instant']['output']>;
  /** Why it came to nothing. */
  fault?: Maybe<RunFault>;
  /** SHA-256 over everything that was frozen; null where it was not. */
  frozen?: Maybe<Scalars['String']['output']>;
  /** Lines that the run before under the same values did not have; null where there was none. */
  newSince?: Maybe<Scalars['Int']['output']>;
};

/** What a question was asked with. */
export type Value = {
  __typename?: 'Value';
  /** The parameter. */
  name: Scalars['String']['output'];
  /** As it was given, or by default. */
  values: Array<Scalars['String']['output']>;
};

/** Why a run failed. */
export type RunFault = {
  __typename?: 'RunFault';
  /** Of the closed list of codes. */
  code: Scalars['String']['output'];
  /** What is wrong. */
  message: Scalars['String']['output'];
  /** How to mend it. */
  mend?: Maybe<Scalars['String']['output']>;
};

/** What was frozen. */
export type FrozenRun = {
  __typename?: 'FrozenRun';
  /** Of this run. */
  id: Scalars['ID']['output'];
  /** When it was frozen. */
  at: Scalars['Instant']['output'];
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  hash: Scalars['String']['output'];
  /** Question, parameters, times, completeness, lines and versions as JSON, its members sorted, without blanks. */
  text: Scalars['String']['output'];
};

/** A run with some of its lines. */
export type RunPage = {
  __typename?: 'RunPage';
  /** The run. */
  run: Run;
  /** Its columns. */
  columns: Array<Column>;
  /** Lines in the question's order. */
  lines: Array<Line>;
  /** Pass as `after`; null at the end of what is there. While the run is under way, pass the number of the last line that one has. */
  next?: Maybe<Scalars['String']['output']>;
};

/** One line of an answer. */
export type Line = {
  __typename?: 'Line';
  /** From 0, within the run. */
  line: Scalars['Int']['output'];
  /** One for each column. */
  cells: Array<Cell>;
  /** Claims behind it. */
  claims: Scalars['Int']['output'];
  /** The run before under the same values did not have it. */
  isNew: Scalars['Boolean']['output'];
};

/** One value; the member of its column's kind is set, none where there is no value. In an answer to a user's question a column may hold values of several kinds: then each has the member of its own. A tie is its two ends in `entities` with its type in `text`, a statement whom it is about with its property. */
export type Cell = {
  __typename?: 'Cell';
  /** Of ENTITY and ENTITIES. */
  entities?: Maybe<Array<Entity>>;
  /** Of NUMBER. */
  number?: Maybe<Scalars['Float']['output']>;
  /** Of AMOUNT. */
  amount?: Maybe<Money>;
  /** Of INSTANT. */
  instant?: Maybe<Scalars['Instant']['output']>;
  /** Of TEXT. */
  text?: Maybe<Scalars['String']['output']>;
};

/** Claims behind a line. */
export type EvidencePage = {
  __typename?: 'EvidencePage';
  /** In the order of their times. */
  claims: Array<Evidence>;
  /** Pass as `after`; null at the end. */
  next?: Maybe<Scalars['String']['output']>;
  /** How many there are. */
  completeness: Completeness;
};

/** One claim: a tie between two, or a statement about one. */
export type Evidence = {
  __typename?: 'Evidence';
  /** The event of a tie; null for a statement. */
  event?: Maybe<Event>;
  /** Its type, or the statement's property. */
  type: Scalars['String']['output'];
  /** Where the tie begins, or whom the statement is about. */
  from: Entity;
  /** Where it ends. */
  to?: Maybe<Entity>;
  /** Who says so, in which row of which file. */
  deliveries: Array<Delivery>;
};

/** A parameter as an author declares it. */
export type ParameterInput = {
  /** As the query names it. */
  name: Scalars['String']['input'];
  /** What it holds. */
  kind: ParameterKind;
  /** As people call it, in the author's own language. */
  label: Scalars['String']['input'];
  /** Kinds of entities that may be given. */
  kinds?: InputMaybe<Array<Scalars['Kind']['input']>>;
  /** What a number counts. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** Values of a choice. */
  choices?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it is where nothing is given. */
  default?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What a text would do. */
export type QuestionCheck = {
  __typename?: 'QuestionCheck';
  /** What is wrong, each at its place; nothing where it may run. */
  problems: Array<QuestionProblem>;
  /** What to know before it runs. */
  notices: Array<QuestionProblem>;
  /** The answer's columns. */
  columns: Array<Scalars['String']['output']>;
  /** Rows that the plan expects; null where there is no plan. */
  rows?: Maybe<Scalars['Float']['output']>;
  /** The plan, one operator a line, indented. */
  plan?: Maybe<Scalars['String']['output']>;
};

/** Something about a text, at its place. */
export type QuestionProblem = {
  __typename?: 'QuestionProblem';
  /** Key of its words in the catalogue. */
  code: Scalars['String']['output'];
  /** What those words are filled in with. */
  values: Array<ProblemValue>;
  /** What is wrong. */
  message: Scalars['String']['output'];
  /** How to mend it. */
  mend?: Maybe<Scalars['String']['output']>;
  /** From 1. */
  line: Scalars['Int']['output'];
  /** From 1. */
  column: Scalars['Int']['output'];
  /** Characters. */
  length: Scalars['Int']['output'];
};

/** A value that the words of a problem are filled in with. */
export type ProblemValue = {
  __typename?: 'ProblemValue';
  /** As the words call it. */
  name: Scalars['String']['output'];
  /** What stands there. */
  value: Scalars['String']['output'];
};

/** What a question may name and call. */
export type QuestionWords = {
  __typename?: 'QuestionWords';
  /** Labels of nodes. */
  labels: Array<Scalars['String']['output']>;
  /** Types of relationships. */
  types: Array<Scalars['String']['output']>;
  /** Properties of nodes and relationships. */
  properties: Array<Scalars['String']['output']>;
  /** Functions that only compute. */
  functions: Array<QuestionFunction>;
  /** What a number may count. */
  units: Array<Scalars['String']['output']>;
};

/** A function that a question may call. */
export type QuestionFunction = {
  __typename?: 'QuestionFunction';
  /** As it is called. */
  name: Scalars['String']['output'];
  /** Values that it takes at the least. */
  least: Scalars['Int']['output'];
  /** Values that it takes at the most. */
  most: Scalars['Int']['output'];
  /** Makes one answer of many rows. */
  gathers: Scalars['Boolean']['output'];
};

/** The graph that users' own questions run on. */
export type Analysis = {
  __typename?: 'Analysis';
  /** Whether it may be used here at all; `why` says what is missing. */
  available: Scalars['Boolean']['output'];
  /** Why not. */
  why?: Maybe<Scalars['String']['output']>;
  /** What it is doing. */
  state: AnalysisState;
  /** As of when it holds what the unit may see; null before it was first made. */
  asOf?: Maybe<Scalars['Instant']['output']>;
  /** Deliveries that came since. */
  behind?: Maybe<Scalars['Int']['output']>;
  /** Entities in it. */
  entities?: Maybe<Scalars['Int']['output']>;
  /** Ties in it. */
  ties?: Maybe<Scalars['Int']['output']>;
};

/** What the analysis graph is doing. */
export type AnalysisState =
  /** Not started: the next question starts it. */
  | 'ASLEEP'
  /** Starting, or being filled. */
  | 'STARTING'
  /** Answers. */
  | 'UP';

/** A question as its author saves it. */
export type SaveQuestionInput = {
  /** Chosen by the client, so that a repeated save is one question. */
  id: Scalars['ID']['input'];
  /** The version this save started from; 0 for a new one. */
  version: Scalars['Int']['input'];
  /** What it is called. */
  title: Scalars['String']['input'];
  /** What it asks, in words. */
  asks: Scalars['String']['input'];
  /** What must not be concluded from its answer. */
  notProof: Scalars['String']['input'];
  /** Which part of a case it serves. */
  group: QuestionGroup;
  /** The query. */
  text: Scalars['String']['input'];
  /** What it is asked with. */
  parameters: Array<ParameterInput>;
};

/** How a question is asked again. */
export type WatchInput = {
  /** The question. */
  question: Scalars['ID']['input'];
  /** What it is asked with. */
  values: Array<ValueInput>;
  /** At least 5; null ends it. */
  everyMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** A question asked again at intervals. */
export type Watch = {
  __typename?: 'Watch';
  /** At intervals of so many minutes. */
  everyMinutes: Scalars['Int']['output'];
  /** When next. */
  nextAt: Scalars['Instant']['output'];
  /** The last run of it. */
  run?: Maybe<Scalars['ID']['output']>;
  /** Lines in it that were not there before, not yet looked at. */
  unseen: Scalars['Int']['output'];
};

/** How far a received release has come. */
export type ReceivedStatus =
  /** It waits for somebody to decide. */
  | 'waiting'
  /** It is being taken over. */
  | 'taking'
  /** It was taken over. */
  | 'taken'
  /** It was refused. */
  | 'refused'
  /** It is being taken away. */
  | 'leaving'
  /** It is gone. */
  | 'gone';

/** A release of another installation. */
export type Received = {
  __typename?: 'Received';
  /** As it is named here. */
  id: Scalars['ID']['output'];
  /** As its sender names it; a reply answers this. */
  bundle: Scalars['ID']['output'];
  /** Whose, as they were called when their keys were compared. */
  partner: Scalars['String']['output'];
  /** Of the keys that signed it. */
  fingerprint: Scalars['String']['output'];
  /** How far it has come. */
  status: ReceivedStatus;
  /** Of all that this sender made for us. */
  number: Scalars['Int']['output'];
  /** What for. */
  purpose: Scalars['String']['output'];
  /** On what legal basis. */
  legalBasis: Scalars['String']['output'];
  /** Traffic Light Protocol 2.0. */
  tlp: Tlp;
  /** A handling code of the sender's, or empty. */
  handling: Scalars['String']['output'];
  /** When it was made. */
  madeAt: Scalars['Instant']['output'];
  /** From then on nobody may hold it. */
  expiresAt: Scalars['Instant']['output'];
  /** When it came. */
  cameAt: Scalars['Instant']['output'];
  /** Who carried it here; null where it came by wire. */
  broughtBy?: Maybe<Scalars['String']['output']>;
  /** Bytes. */
  size: Scalars['Int']['output'];
  /** What must be known before it is believed: codes. */
  doubts: Array<Scalars['String']['output']>;
  /** The release of ours that it replies to, by title; null where it replies to none. */
  answers?: Maybe<Scalars['String']['output']>;
  /** Who decided. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** When. */
  decidedAt?: Maybe<Scalars['Instant']['output']>;
  /** Why it was refused or taken away, in words. */
  why: Scalars['String']['output'];
  /** What it was taken over into. */
  scope?: Maybe<Scalars['ID']['output']>;
  /** What of it was not taken over; null before. */
  without?: Maybe<Without>;
  /** Rows that were taken over; null before. */
  loaded?: Maybe<Scalars['Int']['output']>;
  /** Rows that could not be read here; null before. */
  setAside?: Maybe<Scalars['Int']['output']>;
};

/** What of a release is not taken over. */
export type Without = {
  __typename?: 'Without';
  /** Sources, by their place in it. */
  sources: Array<Scalars['Int']['output']>;
  /** Types of ties and names of properties. */
  kinds: Array<Scalars['String']['output']>;
  /** Entities, by their place in it. */
  entities: Array<Scalars['Int']['output']>;
};

/** What of a release is not to be taken over. */
export type WithoutInput = {
  /** Sources, by their place in it. */
  sources: Array<Scalars['Int']['input']>;
  /** Types of ties and names of properties. */
  kinds: Array<Scalars['String']['input']>;
  /** Entities, by their place in it. */
  entities: Array<Scalars['Int']['input']>;
};

/** What a file held. */
export type Brought = {
  __typename?: 'Brought';
  /** A release, a withdrawal, a receipt or new keys. */
  kind: Scalars['String']['output'];
  /** The release that it is or is about, where it is here. */
  received?: Maybe<Received>;
};

/** What a release holds, beside what is held here. */
export type ReceivedView = {
  __typename?: 'ReceivedView';
  /** What it says in all. */
  counts: ReceivedCounts;
  /** Who says it. */
  sources: Array<ReceivedSource>;
  /** Types of ties and names of properties in it, the most first. */
  kinds: Array<ReceivedKind>;
  /** Whom it names; of natural persons who are no suspects in it nothing that tells who they are. */
  nodes: Array<ReceivedNode>;
  /** What joins them: one a type and pair. */
  links: Array<ReleaseLink>;
  /** Where it says otherwise than what the viewer sees, the first hundred. */
  disagreements: Array<Disagreement>;
  /** Disagreements in all. */
  disagreementsTotal: Scalars['Int']['output'];
  /** Cases of the viewer's whose material names anybody that it names. */
  touches: Array<Touched>;
  /** Rows or claims that this version cannot read, by reason. */
  unreadable: Array<Unreadable>;
};

/** How much it is, and how much of it the viewer sees already. */
export type ReceivedCounts = {
  __typename?: 'ReceivedCounts';
  /** Identities. */
  entities: Scalars['Int']['output'];
  /** Of them, those that the viewer sees already. */
  entitiesKnown: Scalars['Int']['output'];
  /** Claims: things said and things that happened. */
  claims: Scalars['Int']['output'];
  /** Of them, those that somebody whom the viewer sees says already. */
  claimsKnown: Scalars['Int']['output'];
  /** Of them, those that say less than their sender holds. */
  coarser: Scalars['Int']['output'];
  /** Rows of sources. */
  rows: Scalars['Int']['output'];
  /** Links, of which `links` may be a part. */
  links: Scalars['Int']['output'];
};

/** Who says something in a release. */
export type ReceivedSource = {
  __typename?: 'ReceivedSource';
  /** As its sender names it. */
  agency: Scalars['String']['output'];
  /** As the source was graded. */
  grade: Scalars['String']['output'];
  /** How it is marked. */
  tlp: Tlp;
  /** Its own handling code, or empty. */
  handling: Scalars['String']['output'];
  /** Rows of it. */
  rows: Scalars['Int']['output'];
};

/** A type of ties or a property in a release. */
export type ReceivedKind = {
  __typename?: 'ReceivedKind';
  /** Of the table of ties or of properties. */
  name: Scalars['String']['output'];
  /** Whether it is a type of ties. */
  isTie: Scalars['Boolean']['output'];
  /** Claims. */
  count: Scalars['Int']['output'];
};

/** An identity in a release. */
export type ReceivedNode = {
  __typename?: 'ReceivedNode';
  /** In this view; `entities` of `without` names its place. */
  id: Scalars['ID']['output'];
  /** Its place in the release. */
  place: Scalars['Int']['output'];
  /** Its ref here. */
  here: Scalars['ID']['output'];
  /** Of the table of kinds. */
  kind: Scalars['Kind']['output'];
  /** What to call it; empty where its recipient is not told. */
  label: Scalars['String']['output'];
  /** Whether the viewer sees it already. */
  known: Scalars['Boolean']['output'];
  /** Whether something that tells who it is is not shown. */
  masked: Scalars['Boolean']['output'];
};

/** Where a release says otherwise. */
export type Disagreement = {
  __typename?: 'Disagreement';
  /** Of whom. */
  ref: Scalars['ID']['output'];
  /** As the viewer knows them. */
  label: Scalars['String']['output'];
  /** Of what. */
  property: Scalars['String']['output'];
  /** What is held here. */
  ours: Array<Scalars['String']['output']>;
  /** What it says. */
  theirs: Scalars['String']['output'];
};

/** A case of the viewer's that a release touches. */
export type Touched = {
  __typename?: 'Touched';
  /** Which. */
  case: Scalars['ID']['output'];
  /** As people call it. */
  name: Scalars['String']['output'];
  /** Identities that both name. */
  entities: Scalars['Int']['output'];
};

/** Something that cannot be read here. */
export type Unreadable = {
  __typename?: 'Unreadable';
  /** Why, in words. */
  why: Scalars['String']['output'];
  /** How many entities and claims. */
  count: Scalars['Int']['output'];
};

/** In two languages. */
export type BothWords = {
  __typename?: 'BothWords';
  /** English. */
  en: Scalars['String']['output'];
  /** Simplified Chinese. */
  zh: Scalars['String']['output'];
};

/** What a kind of recipient is told, unless a hand decides otherwise. */
export type ReleaseProfile = {
  __typename?: 'ReleaseProfile';
  /** As `profile` names it. */
  name: Scalars['String']['output'];
  /** As people call it. */
  label: BothWords;
  /** What it tells and what not. */
  tells: BothWords;
};

/** An installation that may be released to. */
export type Recipient = {
  __typename?: 'Recipient';
  /** As `partner` names it. */
  id: Scalars['ID']['output'];
  /** As people call it. */
  name: Scalars['String']['output'];
  /** What people compare to know its keys. */
  fingerprint: Scalars['String']['output'];
  /** Whether it is reached by wire; else the file is carried by hand. */
  wired: Scalars['Boolean']['output'];
};

/** A format of another program. */
export type ReleaseFormat = {
  __typename?: 'ReleaseFormat';
  /** As `format` names it. */
  name: Scalars['String']['output'];
  /** As people call it. */
  label: BothWords;
  /** Of file names, without the dot. */
  extension: Scalars['String']['output'];
  /** What it cannot carry. */
  losses: Array<BothWords>;
};

/** How far a release has come. */
export type ReleaseStatus =
  /** It is being put together. */
  | 'draft'
  /** A second person is asked. */
  | 'asked'
  /** They refused it. */
  | 'refused'
  /** It has left. */
  | 'released'
  /** It was taken back. */
  | 'withdrawn';

/** What one agency hands another. */
export type Release = {
  __typename?: 'Release';
  /** Chosen by the page that made it. */
  id: Scalars['ID']['output'];
  /** As people call it. */
  title: Scalars['String']['output'];
  /** How far it has come. */
  status: ReleaseStatus;
  /** Counts its saves; sent back with the next one. */
  version: Scalars['Int']['output'];
  /** The installation that it is sealed to; null where it goes as a file. */
  partner?: Maybe<Recipient>;
  /** Who gets it, in words. */
  recipient: Scalars['String']['output'];
  /** What kind of recipient that is. */
  profile: Scalars['String']['output'];
  /** What they get it for. */
  purpose: Scalars['String']['output'];
  /** On what legal basis. */
  legalBasis: Scalars['String']['output'];
  /** Traffic Light Protocol 2.0. */
  tlp: Tlp;
  /** A handling code, or empty. */
  handling: Scalars['String']['output'];
  /** From then on they may not hold it. */
  expiresAt: Scalars['Instant']['output'];
  /** The bundle that it replies to. */
  answers?: Maybe<Scalars['ID']['output']>;
  /** What was chosen. */
  choice: ReleaseChoice;
  /** What hands decided over the profile. */
  changes: Array<ReleaseChange>;
  /** Words by which files call the recipient. */
  own: Array<Scalars['String']['output']>;
  /** Who made it. */
  madeBy: User;
  /** When. */
  madeAt: Scalars['Instant']['output'];
  /** When it was saved last. */
  savedAt: Scalars['Instant']['output'];
  /** What was asked for, once it was. */
  digest?: Maybe<Scalars['String']['output']>;
  /** When a second person was asked. */
  askedAt?: Maybe<Scalars['Instant']['output']>;
  /** Who decided. */
  decidedBy?: Maybe<User>;
  /** When. */
  decidedAt?: Maybe<Scalars['Instant']['output']>;
  /** What they remarked. */
  remark: Scalars['String']['output'];
  /** As its recipient knows it. */
  bundle?: Maybe<Scalars['ID']['output']>;
  /** How far the bundle has come on the wire: waiting, acknowledged, refused, stopped; null where it goes as a file. */
  sent?: Maybe<Scalars['String']['output']>;
  /** What its recipient said became of it, in the order in which it came. */
  receipts: Array<ReleaseReceipt>;
  /** When it was taken back. */
  withdrawnAt?: Maybe<Scalars['Instant']['output']>;
  /** Why. */
  withdrawnWhy: Scalars['String']['output'];
  /** Whether one may decide on it now. */
  mayDecide: Scalars['Boolean']['output'];
};

/** What a recipient signed. */
export type ReleaseReceipt = {
  __typename?: 'ReleaseReceipt';
  /** received, accepted, accepted in part, refused, taken away. */
  what: Scalars['String']['output'];
  /** When, by its clock. */
  at: Scalars['Instant']['output'];
  /** In words, or empty. */
  remark: Scalars['String']['output'];
};

/** What was chosen of a board, a case or a question's result. */
export type ReleaseChoice = {
  __typename?: 'ReleaseChoice';
  /** Refs of entities. */
  entities: Array<Scalars['ID']['output']>;
  /** Ids of links: `from|TYPE|to`. */
  links: Array<Scalars['ID']['output']>;
  /** Of the links' events, those from then on. */
  since?: Maybe<Scalars['Instant']['output']>;
  /** Of the links' events, those before then. */
  until?: Maybe<Scalars['Instant']['output']>;
};

/** What is done to something that is released. */
export type ReleaseDeed =
  /** It is left out, with all that hangs on it. */
  | 'drop'
  /** That it is there, and nothing else. */
  | 'mask'
  /** Under a random name. */
  | 'pseudonymise'
  /** A day in the place of a second, a city of an address, a band of an amount. */
  | 'generalise'
  /** As it is, whatever the profile says. */
  | 'keep';

/** What a hand decided: about one entity, one property of it, one link or one claim. */
export type ReleaseChange = {
  __typename?: 'ReleaseChange';
  /** Ref of an entity. */
  entity?: Maybe<Scalars['ID']['output']>;
  /** One property of it. */
  property?: Maybe<Scalars['String']['output']>;
  /** Id of a link. */
  link?: Maybe<Scalars['ID']['output']>;
  /** Ref of a claim. */
  claim?: Maybe<Scalars['ID']['output']>;
  /** What. */
  does: ReleaseDeed;
  /** A day, a month or a year in the place of an instant. */
  time?: Maybe<Scalars['String']['output']>;
  /** Whether the amount becomes a band. */
  band: Scalars['Boolean']['output'];
  /** What stands in the place of an address. */
  area?: Maybe<Scalars['String']['output']>;
};

/** What a hand decides: about one entity, one property of it, one link or one claim. */
export type ReleaseChangeInput = {
  /** Ref of an entity. */
  entity?: InputMaybe<Scalars['ID']['input']>;
  /** One property of it. */
  property?: InputMaybe<Scalars['String']['input']>;
  /** Id of a link. */
  link?: InputMaybe<Scalars['ID']['input']>;
  /** Ref of a claim. */
  claim?: InputMaybe<Scalars['ID']['input']>;
  /** What. */
  does: ReleaseDeed;
  /** day, month or year in the place of an instant. */
  time?: InputMaybe<Scalars['String']['input']>;
  /** Whether the amount becomes a band. */
  band?: InputMaybe<Scalars['Boolean']['input']>;
  /** What stands in the place of an address. */
  area?: InputMaybe<Scalars['String']['input']>;
};

/** A draft as the page holds it. */
export type SaveReleaseInput = {
  /** Chosen by the page, so that a repeated save is one draft. */
  id: Scalars['ID']['input'];
  /** The version that this save started from; 0 for a new one. */
  version: Scalars['Int']['input'];
  /** As people call it. */
  title: Scalars['String']['input'];
  /** The installation that it is sealed to; left out where it goes as a file. */
  partner?: InputMaybe<Scalars['ID']['input']>;
  /** Who gets it, in words; of a partner its name where left out. */
  recipient?: InputMaybe<Scalars['String']['input']>;
  /** What kind of recipient. */
  profile: Scalars['String']['input'];
  /** What they get it for. */
  purpose: Scalars['String']['input'];
  /** On what legal basis. */
  legalBasis: Scalars['String']['input'];
  /** Traffic Light Protocol 2.0: no looser than that of anything in it. */
  tlp: Tlp;
  /** A handling code. */
  handling?: InputMaybe<Scalars['String']['input']>;
  /** From then on they may not hold it. */
  expiresAt: Scalars['Instant']['input'];
  /** The bundle that it replies to. */
  answers?: InputMaybe<Scalars['ID']['input']>;
  /** Refs of entities. */
  entities: Array<Scalars['ID']['input']>;
  /** Ids of links. */
  links: Array<Scalars['ID']['input']>;
  /** Of the links' events, those from then on. */
  since?: InputMaybe<Scalars['Instant']['input']>;
  /** Of the links' events, those before then. */
  until?: InputMaybe<Scalars['Instant']['input']>;
  /** What hands decide over the profile. */
  changes: Array<ReleaseChangeInput>;
  /** Words by which files call the recipient, where the profile tells it its own. */
  own?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What would leave, as its recipient would have it. */
export type ReleaseView = {
  __typename?: 'ReleaseView';
  /** SHA-256 of it: what is asked for and approved. */
  digest: Scalars['String']['output'];
  /** The strictest marking in it; the release may say this or a stricter one. Null where nothing would leave. */
  tlp?: Maybe<Tlp>;
  /** How much it is. */
  counts: ReleaseCounts;
  /** Whom it names. */
  nodes: Array<ReleaseNode>;
  /** What joins them: one a type and pair. */
  links: Array<ReleaseLink>;
  /** What of the choice does not leave, or not as it is here, and why. */
  told: Array<ReleaseTold>;
};

/** How much a release is. */
export type ReleaseCounts = {
  __typename?: 'ReleaseCounts';
  /** Identities. */
  entities: Scalars['Int']['output'];
  /** Things said of them. */
  statements: Scalars['Int']['output'];
  /** Things that joined them. */
  events: Scalars['Int']['output'];
  /** Of both, those that say less than they do here. */
  coarser: Scalars['Int']['output'];
  /** Links, of which `links` may be a part. */
  links: Scalars['Int']['output'];
  /** Rows of sources that say so. */
  rows: Scalars['Int']['output'];
  /** Bytes of its content. */
  bytes: Scalars['Int']['output'];
};

/** An identity as its recipient would have it. */
export type ReleaseNode = {
  __typename?: 'ReleaseNode';
  /** In this view. */
  id: Scalars['ID']['output'];
  /** Its ref here; its recipient has none. */
  here: Scalars['ID']['output'];
  /** Of the table of kinds. */
  kind: Scalars['Kind']['output'];
  /** What its recipient would call it. */
  label: Scalars['String']['output'];
  /** Its identifier; null where its recipient is not told who it is. */
  identifier?: Maybe<Scalars['String']['output']>;
  /** What is said of it. */
  said: Array<ReleaseSaid>;
};

/** Something said of an identity. */
export type ReleaseSaid = {
  __typename?: 'ReleaseSaid';
  /** Of the table of properties. */
  property: Scalars['String']['output'];
  /** As its recipient would read it. */
  value: Scalars['String']['output'];
  /** From when on; a day, month or year where it is coarser. */
  at?: Maybe<Scalars['String']['output']>;
  /** Whether it says less than it does here. */
  coarser: Scalars['Boolean']['output'];
};

/** A link as its recipient would have it. */
export type ReleaseLink = {
  __typename?: 'ReleaseLink';
  /** In this view. */
  id: Scalars['ID']['output'];
  /** In this view. */
  from: Scalars['ID']['output'];
  /** In this view. */
  to: Scalars['ID']['output'];
  /** Of the table of ties; COARSER for what says less than it does here. */
  type: Scalars['TieType']['output'];
  /** Of a coarser one, what it is here. */
  of?: Maybe<Scalars['TieType']['output']>;
  /** Events in it. */
  count: Scalars['Int']['output'];
  /** Money in it, a sum for each currency. */
  sums: Array<ReleaseSum>;
  /** Bands of money in it. */
  bands: Array<Scalars['String']['output']>;
  /** The first in time. */
  first?: Maybe<Scalars['String']['output']>;
  /** The last in time. */
  last?: Maybe<Scalars['String']['output']>;
};

/** Money in one currency. */
export type ReleaseSum = {
  __typename?: 'ReleaseSum';
  /** Minor units. */
  amount: Scalars['Minor']['output'];
  /** ISO 4217, or a token's. */
  currency: Scalars['String']['output'];
};

/** Something that does not leave, or not as it is here. */
export type ReleaseTold = {
  __typename?: 'ReleaseTold';
  /** What it is: entity, statement, event, delivery, detail, source. */
  what: Scalars['String']['output'];
  /** A kind, a property, a type of tie, a detail's name. */
  name: Scalars['String']['output'];
  /** What becomes of it: left out, dropped, masked, pseudonymised, coarser, struck. */
  did: Scalars['String']['output'];
  /** Why, as a code of the message catalogue. */
  why: Scalars['String']['output'];
  /** How many. */
  count: Scalars['Int']['output'];
  /** Where on our board: refs of entities and ids of links, the first hundred. */
  on: Array<Scalars['ID']['output']>;
};

/** A file to hand over. */
export type ReleaseFile = {
  __typename?: 'ReleaseFile';
  /** As it is called. */
  name: Scalars['String']['output'];
  /** Its media type. */
  media: Scalars['String']['output'];
  /** Its bytes, base64. */
  base64: Scalars['String']['output'];
};

/** What to look for. */
export type SearchInput = {
  /** An identifier, its beginning or end, or words of a name. */
  text: Scalars['String']['input'];
  /** Kinds to look among; all where none is named. */
  kinds?: InputMaybe<Array<Scalars['Kind']['input']>>;
  /** Why a masked person's document is looked for. Without a reason documents of masked persons are not searched, nor numbers in what was freely written, and the answer says so under MASK wherever the text holds a digit. 4 to 500 characters, kept in the log; needs the right REVEAL. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** At most 100. */
  first?: InputMaybe<Scalars['Int']['input']>;
  /** `next` of the page before. */
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How a text was found. */
export type Match =
  /** It is the whole identifier or name. */
  | 'EXACT'
  /** It begins so. */
  | 'PREFIX'
  /** It ends so (尾号). */
  | 'TAIL'
  /** Its words are in the name. */
  | 'WORD';

/** An entity that was found. */
export type SearchHit = {
  __typename?: 'SearchHit';
  /** What was found. */
  entity: Entity;
  /** How. */
  match: Match;
  /** The text that matched: the identifier, or the name by which it was found; ▒▒▒ for a masked person. */
  matched: Scalars['String']['output'];
};

/** Some of what was found. */
export type SearchPage = {
  __typename?: 'SearchPage';
  /** The best first. */
  hits: Array<SearchHit>;
  /** Pass as `after` for the next page; null at the end. */
  next?: Maybe<Scalars['String']['output']>;
  /** How many there are in all. */
  completeness: Completeness;
};

/** A line of a pasted list. */
export type LookupLine = {
  __typename?: 'LookupLine';
  /** As it was pasted. */
  line: Scalars['String']['output'];
  /** What it finds. */
  hits: Array<SearchHit>;
  /** It finds more than these. */
  more: Scalars['Boolean']['output'];
  /** Why the line finds nothing, where it is not a readable identifier or name. */
  unreadable?: Maybe<Scalars['String']['output']>;
  /** Documents of masked persons were not looked through for this line: it holds a digit, and no reason was given. */
  masked: Scalars['Boolean']['output'];
};

/** Whoever is signed in. */
export type Me = {
  __typename?: 'Me';
  /** The user. */
  user: User;
  /** What they may ask for. */
  rights: Array<Right>;
  /** Open cases of which they are a member today: what they may work under. */
  cases: Array<CaseOption>;
  /** When the session ends if nothing is asked any more. */
  expiresAt: Scalars['Instant']['output'];
};

/** A case that one may work under. */
export type CaseOption = {
  __typename?: 'CaseOption';
  /** By which it is named with each question. */
  id: Scalars['ID']['output'];
  /** As people call it. */
  name: Scalars['String']['output'];
  /** What kind of fraud it is, where that is known. */
  typology?: Maybe<Scalars['String']['output']>;
  /** Whether one leads it. */
  leads: Scalars['Boolean']['output'];
};

/** What the sign-in page offers. */
export type SignInWays = {
  __typename?: 'SignInWays';
  /** Name and password are asked for. */
  password: Scalars['Boolean']['output'];
  /** The address that signs in by the agency's own provider; null where none is configured. */
  provider?: Maybe<Scalars['String']['output']>;
  /** What the provider is called. */
  providerName?: Maybe<Scalars['String']['output']>;
  /** Invented users of the demo, signed in by a click; empty elsewhere. */
  demoUsers: Array<User>;
};

/** A one-time link, before it is used. */
export type Invitation = {
  __typename?: 'Invitation';
  /** Whom it is for. */
  user: User;
  /** The first one of this installation: its user names the agency too. */
  first: Scalars['Boolean']['output'];
  /** When it runs out. */
  expiresAt: Scalars['Instant']['output'];
};

/** What is said when a one-time link is taken up. */
export type AcceptInvitationInput = {
  /** The end of the link. */
  token: Scalars['String']['input'];
  /** The new password: 12 characters or more. */
  password: Scalars['String']['input'];
  /** For the first user of an installation: the name to sign in with. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** For the first user of an installation: as people call them. */
  display?: InputMaybe<Scalars['String']['input']>;
  /** For the first user of an installation: the agency that keeps it. */
  agency?: InputMaybe<Scalars['String']['input']>;
};

/** What is frozen. */
export type MakeSnapshotInput = {
  /** As people call it. */
  title: Scalars['String']['input'];
  /** Where each stands, in the order of the board. */
  places: Array<PlaceInput>;
  /** What the board does not show, and whatever else belongs beside it, in words. */
  notes: Array<Scalars['String']['input']>;
};

/** Where one stands. */
export type PlaceInput = {
  /** Which. */
  ref: Scalars['ID']['input'];
  /** From the left. */
  x: Scalars['Float']['input'];
  /** From the top. */
  y: Scalars['Float']['input'];
};

/** A file to keep. */
export type SnapshotFile = {
  __typename?: 'SnapshotFile';
  /** What to call it. */
  name: Scalars['String']['output'];
  /** The file, HTML. */
  html: Scalars['String']['output'];
  /** SHA-256 of what is signed in it. */
  hash: Scalars['String']['output'];
};

/** That something was frozen. */
export type Snapshot = {
  __typename?: 'Snapshot';
  /** SHA-256 of what was signed. */
  hash: Scalars['String']['output'];
  /** As people call it. */
  title: Scalars['String']['output'];
  /** When. */
  at: Scalars['Instant']['output'];
  /** When something that it rested on was taken back; null where nothing was. */
  takenBackAt?: Maybe<Scalars['Instant']['output']>;
};

export type WithIndex<TObject> = TObject & Record<string, any>;
export type ResolversObject<TObject> = WithIndex<TObject>;

export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  Right: Right;
  Kind: ResolverTypeWrapper<Scalars['Kind']['output']>;
  TieType: ResolverTypeWrapper<Scalars['TieType']['output']>;
  Instant: ResolverTypeWrapper<Scalars['Instant']['output']>;
  Minor: ResolverTypeWrapper<Scalars['Minor']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  About: ResolverTypeWrapper<About>;
  Tour: ResolverTypeWrapper<Tour>;
  Currency: ResolverTypeWrapper<Currency>;
  MappingRow: ResolverTypeWrapper<MappingRow>;
  Batch: ResolverTypeWrapper<Batch>;
  Label: ResolverTypeWrapper<Label>;
  KindRow: ResolverTypeWrapper<KindRow>;
  Measure: Measure;
  TieRow: ResolverTypeWrapper<TieRow>;
  StatementRow: ResolverTypeWrapper<StatementRow>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  AuditInput: AuditInput;
  AuditPage: ResolverTypeWrapper<AuditPage>;
  AuditRow: ResolverTypeWrapper<AuditRow>;
  AuditState: ResolverTypeWrapper<AuditState>;
  Checkpoint: ResolverTypeWrapper<Checkpoint>;
  SaveBoardInput: SaveBoardInput;
  Board: ResolverTypeWrapper<Board>;
  Case: ResolverTypeWrapper<Case>;
  Member: ResolverTypeWrapper<Member>;
  ScopeKind: ScopeKind;
  Scope: ResolverTypeWrapper<Scope>;
  OpenCaseInput: OpenCaseInput;
  ChangeCaseInput: ChangeCaseInput;
  AddMemberInput: AddMemberInput;
  AddScopeInput: AddScopeInput;
  SetScopeDaysInput: SetScopeDaysInput;
  Check: Check;
  Identifier: ResolverTypeWrapper<Identifier>;
  Entity: ResolverTypeWrapper<Entity>;
  EntityCard: ResolverTypeWrapper<EntityCard>;
  SameAs: ResolverTypeWrapper<SameAs>;
  Statement: ResolverTypeWrapper<Statement>;
  Delivery: ResolverTypeWrapper<Delivery>;
  Tlp: Tlp;
  Detail: ResolverTypeWrapper<Detail>;
  Completeness: ResolverTypeWrapper<Completeness>;
  HeldReason: HeldReason;
  Held: ResolverTypeWrapper<Held>;
  EventsInput: EventsInput;
  Event: ResolverTypeWrapper<Event>;
  EventPage: ResolverTypeWrapper<EventPage>;
  Direction: Direction;
  ExpandOrder: ExpandOrder;
  FacetsInput: FacetsInput;
  ExpandInput: ExpandInput;
  Facet: ResolverTypeWrapper<Facet>;
  Facets: ResolverTypeWrapper<Facets>;
  Money: ResolverTypeWrapper<Money>;
  Tie: ResolverTypeWrapper<Tie>;
  Expansion: ResolverTypeWrapper<Expansion>;
  Links: ResolverTypeWrapper<Links>;
  Badge: ResolverTypeWrapper<Badge>;
  PartnerStatus: PartnerStatus;
  Partners: ResolverTypeWrapper<Partners>;
  Fingerprint: ResolverTypeWrapper<Fingerprint>;
  OwnCard: ResolverTypeWrapper<OwnCard>;
  Partner: ResolverTypeWrapper<Partner>;
  ComparePartnerInput: ComparePartnerInput;
  OutgoingStatus: OutgoingStatus;
  OutgoingBundle: ResolverTypeWrapper<OutgoingBundle>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  BundleFile: ResolverTypeWrapper<BundleFile>;
  PathsInput: PathsInput;
  Path: ResolverTypeWrapper<Path>;
  Paths: ResolverTypeWrapper<Paths>;
  Role: Role;
  AgencyKind: AgencyKind;
  Agency: ResolverTypeWrapper<Agency>;
  UserStatus: UserStatus;
  User: ResolverTypeWrapper<User>;
  Invited: ResolverTypeWrapper<Invited>;
  AddAgencyInput: AddAgencyInput;
  AddUserInput: AddUserInput;
  ChangeUserInput: ChangeUserInput;
  QuestionGroup: QuestionGroup;
  QuestionStatus: QuestionStatus;
  QuestionGround: QuestionGround;
  Words: ResolverTypeWrapper<Words>;
  Question: ResolverTypeWrapper<Question>;
  QuestionReview: ResolverTypeWrapper<QuestionReview>;
  QuestionVersion: ResolverTypeWrapper<QuestionVersion>;
  ParameterKind: ParameterKind;
  Parameter: ResolverTypeWrapper<Parameter>;
  Choice: ResolverTypeWrapper<Choice>;
  ColumnKind: ColumnKind;
  Column: ResolverTypeWrapper<Column>;
  ValueInput: ValueInput;
  AskInput: AskInput;
  RunStatus: RunStatus;
  Run: ResolverTypeWrapper<Run>;
  Value: ResolverTypeWrapper<Value>;
  RunFault: ResolverTypeWrapper<RunFault>;
  FrozenRun: ResolverTypeWrapper<FrozenRun>;
  RunPage: ResolverTypeWrapper<RunPage>;
  Line: ResolverTypeWrapper<Line>;
  Cell: ResolverTypeWrapper<Cell>;
  EvidencePage: ResolverTypeWrapper<EvidencePage>;
  Evidence: ResolverTypeWrapper<Evidence>;
  ParameterInput: ParameterInput;
  QuestionCheck: ResolverTypeWrapper<QuestionCheck>;
  QuestionProblem: ResolverTypeWrapper<QuestionProblem>;
  ProblemValue: ResolverTypeWrapper<ProblemValue>;
  QuestionWords: ResolverTypeWrapper<QuestionWords>;
  QuestionFunction: ResolverTypeWrapper<QuestionFunction>;
  Analysis: ResolverTypeWrapper<Analysis>;
  AnalysisState: AnalysisState;
  SaveQuestionInput: SaveQuestionInput;
  WatchInput: WatchInput;
  Watch: ResolverTypeWrapper<Watch>;
  ReceivedStatus: ReceivedStatus;
  Received: ResolverTypeWrapper<Received>;
  Without: ResolverTypeWrapper<Without>;
  WithoutInput: WithoutInput;
  Brought: ResolverTypeWrapper<Brought>;
  ReceivedView: ResolverTypeWrapper<ReceivedView>;
  ReceivedCounts: ResolverTypeWrapper<ReceivedCounts>;
  ReceivedSource: ResolverTypeWrapper<ReceivedSource>;
  ReceivedKind: ResolverTypeWrapper<ReceivedKind>;
  ReceivedNode: ResolverTypeWrapper<ReceivedNode>;
  Disagreement: ResolverTypeWrapper<Disagreement>;
  Touched: ResolverTypeWrapper<Touched>;
  Unreadable: ResolverTypeWrapper<Unreadable>;
  BothWords: ResolverTypeWrapper<BothWords>;
  ReleaseProfile: ResolverTypeWrapper<ReleaseProfile>;
  Recipient: ResolverTypeWrapper<Recipient>;
  ReleaseFormat: ResolverTypeWrapper<ReleaseFormat>;
  ReleaseStatus: ReleaseStatus;
  Release: ResolverTypeWrapper<Release>;
  ReleaseReceipt: ResolverTypeWrapper<ReleaseReceipt>;
  ReleaseChoice: ResolverTypeWrapper<ReleaseChoice>;
  ReleaseDeed: ReleaseDeed;
  ReleaseChange: ResolverTypeWrapper<ReleaseChange>;
  ReleaseChangeInput: ReleaseChangeInput;
  SaveReleaseInput: SaveReleaseInput;
  ReleaseView: ResolverTypeWrapper<ReleaseView>;
  ReleaseCounts: ResolverTypeWrapper<ReleaseCounts>;
  ReleaseNode: ResolverTypeWrapper<ReleaseNode>;
  ReleaseSaid: ResolverTypeWrapper<ReleaseSaid>;
  ReleaseLink: ResolverTypeWrapper<ReleaseLink>;
  ReleaseSum: ResolverTypeWrapper<ReleaseSum>;
  ReleaseTold: ResolverTypeWrapper<ReleaseTold>;
  ReleaseFile: ResolverTypeWrapper<ReleaseFile>;
  SearchInput: SearchInput;
  Match: Match;
  SearchHit: ResolverTypeWrapper<SearchHit>;
  SearchPage: ResolverTypeWrapper<SearchPage>;
  LookupLine: ResolverTypeWrapper<LookupLine>;
  Me: ResolverTypeWrapper<Me>;
  CaseOption: ResolverTypeWrapper<CaseOption>;
  SignInWays: ResolverTypeWrapper<SignInWays>;
  Invitation: ResolverTypeWrapper<Invitation>;
  AcceptInvitationInput: AcceptInvitationInput;
  MakeSnapshotInput: MakeSnapshotInput;
  PlaceInput: PlaceInput;
  SnapshotFile: ResolverTypeWrapper<SnapshotFile>;
  Snapshot: ResolverTypeWrapper<Snapshot>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  Kind: Scalars['Kind']['output'];
  TieType: Scalars['TieType']['output'];
  Instant: Scalars['Instant']['output'];
  Minor: Scalars['Minor']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  About: About;
  Tour: Tour;
  Currency: Currency;
  MappingRow: MappingRow;
  Batch: Batch;
  Label: Label;
  KindRow: KindRow;
  TieRow: TieRow;
  StatementRow: StatementRow;
  Mutation: Record<PropertyKey, never>;
  AuditInput: AuditInput;
  AuditPage: AuditPage;
  AuditRow: AuditRow;
  AuditState: AuditState;
  Checkpoint: Checkpoint;
  SaveBoardInput: SaveBoardInput;
  Board: Board;
  Case: Case;
  Member: Member;
  Scope: Scope;
  OpenCaseInput: OpenCaseInput;
  ChangeCaseInput: ChangeCaseInput;
  AddMemberInput: AddMemberInput;
  AddScopeInput: AddScopeInput;
  SetScopeDaysInput: SetScopeDaysInput;
  Identifier: Identifier;
  Entity: Entity;
  EntityCard: EntityCard;
  SameAs: SameAs;
  Statement: Statement;
  Delivery: Delivery;
  Detail: Detail;
  Completeness: Completeness;
  Held: Held;
  EventsInput: EventsInput;
  Event: Event;
  EventPage: EventPage;
  FacetsInput: FacetsInput;
  ExpandInput: ExpandInput;
  Facet: Facet;
  Facets: Facets;
  Money: Money;
  Tie: Tie;
  Expansion: Expansion;
  Links: Links;
  Badge: Badge;
  Partners: Partners;
  Fingerprint: Fingerprint;
  OwnCard: OwnCard;
  Partner: Partner;
  ComparePartnerInput: ComparePartnerInput;
  OutgoingBundle: OutgoingBundle;
  Float: Scalars['Float']['output'];
  BundleFile: BundleFile;
  PathsInput: PathsInput;
  Path: Path;
  Paths: Paths;
  Agency: Agency;
  User: User;
  Invited: Invited;
  AddAgencyInput: AddAgencyInput;
  AddUserInput: AddUserInput;
  ChangeUserInput: ChangeUserInput;
  Words: Words;
  Question: Question;
  QuestionReview: QuestionReview;
  QuestionVersion: QuestionVersion;
  Parameter: Parameter;
  Choice: Choice;
  Column: Column;
  ValueInput: ValueInput;
  AskInput: AskInput;
  Run: Run;
  Value: Value;
  RunFault: RunFault;
  FrozenRun: FrozenRun;
  RunPage: RunPage;
  Line: Line;
  Cell: Cell;
  EvidencePage: EvidencePage;
  Evidence: Evidence;
  ParameterInput: ParameterInput;
  QuestionCheck: QuestionCheck;
  QuestionProblem: QuestionProblem;
  ProblemValue: ProblemValue;
  QuestionWords: QuestionWords;
  QuestionFunction: QuestionFunction;
  Analysis: Analysis;
  SaveQuestionInput: SaveQuestionInput;
  WatchInput: WatchInput;
  Watch: Watch;
  Received: Received;
  Without: Without;
  WithoutInput: WithoutInput;
  Brought: Brought;
  ReceivedView: ReceivedView;
  ReceivedCounts: ReceivedCounts;
  ReceivedSource: ReceivedSource;
  ReceivedKind: ReceivedKind;
  ReceivedNode: ReceivedNode;
  Disagreement: Disagreement;
  Touched: Touched;
  Unreadable: Unreadable;
  BothWords: BothWords;
  ReleaseProfile: ReleaseProfile;
  Recipient: Recipient;
  ReleaseFormat: ReleaseFormat;
  Release: Release;
  ReleaseReceipt: ReleaseReceipt;
  ReleaseChoice: ReleaseChoice;
  ReleaseChange: ReleaseChange;
  ReleaseChangeInput: ReleaseChangeInput;
  SaveReleaseInput: SaveReleaseInput;
  ReleaseView: ReleaseView;
  ReleaseCounts: ReleaseCounts;
  ReleaseNode: ReleaseNode;
  ReleaseSaid: ReleaseSaid;
  ReleaseLink: ReleaseLink;
  ReleaseSum: ReleaseSum;
  ReleaseTold: ReleaseTold;
  ReleaseFile: ReleaseFile;
  SearchInput: SearchInput;
  SearchHit: SearchHit;
  SearchPage: SearchPage;
  LookupLine: LookupLine;
  Me: Me;
  CaseOption: CaseOption;
  SignInWays: SignInWays;
  Invitation: Invitation;
  AcceptInvitationInput: AcceptInvitationInput;
  MakeSnapshotInput: MakeSnapshotInput;
  PlaceInput: PlaceInput;
  SnapshotFile: SnapshotFile;
  Snapshot: Snapshot;
}>;

export type NeedsDirectiveArgs = {
  right: Right;
};

export type NeedsDirectiveResolver<Result, Parent, ContextType = Context, Args = NeedsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SecretDirectiveArgs = { };

export type SecretDirectiveResolver<Result, Parent, ContextType = Context, Args = SecretDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface KindScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Kind'], any> {
  name: 'Kind';
}

export interface TieTypeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TieType'], any> {
  name: 'TieType';
}

export interface InstantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Instant'], any> {
  name: 'Instant';
}

export interface MinorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Minor'], any> {
  name: 'Minor';
}

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = ResolversObject<{
  about?: Resolver<ResolversTypes['About'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['KindRow']>, ParentType, ContextType>;
  ties?: Resolver<Array<ResolversTypes['TieRow']>, ParentType, ContextType>;
  statements?: Resolver<Array<ResolversTypes['StatementRow']>, ParentType, ContextType>;
  audit?: Resolver<ResolversTypes['AuditPage'], ParentType, ContextType, RequireFields<QueryAuditArgs, 'input'>>;
  auditState?: Resolver<ResolversTypes['AuditState'], ParentType, ContextType>;
  boards?: Resolver<Array<ResolversTypes['Board']>, ParentType, ContextType>;
  board?: Resolver<ResolversTypes['Board'], ParentType, ContextType, RequireFields<QueryBoardArgs, 'id'>>;
  cases?: Resolver<Array<ResolversTypes['Case']>, ParentType, ContextType>;
  case?: Resolver<ResolversTypes['Case'], ParentType, ContextType, RequireFields<QueryCaseArgs, 'id'>>;
  candidates?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryCandidatesArgs, 'case'>>;
  scopes?: Resolver<Array<ResolversTypes['Scope']>, ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['EntityCard'], ParentType, ContextType, RequireFields<QueryEntityArgs, 'ref'>>;
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<QueryEntitiesArgs, 'refs'>>;
  events?: Resolver<ResolversTypes['EventPage'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'input'>>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType, RequireFields<QueryFacetsArgs, 'input'>>;
  expand?: Resolver<ResolversTypes['Expansion'], ParentType, ContextType, RequireFields<QueryExpandArgs, 'input'>>;
  links?: Resolver<ResolversTypes['Links'], ParentType, ContextType, RequireFields<QueryLinksArgs, 'refs'>>;
  badges?: Resolver<Array<ResolversTypes['Badge']>, ParentType, ContextType, RequireFields<QueryBadgesArgs, 'refs' | 'shown'>>;
  partners?: Resolver<ResolversTypes['Partners'], ParentType, ContextType>;
  outgoing?: Resolver<Array<ResolversTypes['OutgoingBundle']>, ParentType, ContextType, RequireFields<QueryOutgoingArgs, 'partner'>>;
  bundleFile?: Resolver<ResolversTypes['BundleFile'], ParentType, ContextType, RequireFields<QueryBundleFileArgs, 'bundle'>>;
  paths?: Resolver<ResolversTypes['Paths'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'input'>>;
  agencies?: Resolver<Array<ResolversTypes['Agency']>, ParentType, ContextType>;
  users?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['Question']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['Question'], ParentType, ContextType, RequireFields<QueryQuestionArgs, 'id'>>;
  runs?: Resolver<Array<ResolversTypes['Run']>, ParentType, ContextType, RequireFields<QueryRunsArgs, 'first'>>;
  run?: Resolver<ResolversTypes['RunPage'], ParentType, ContextType, RequireFields<QueryRunArgs, 'id' | 'first'>>;
  frozenRun?: Resolver<ResolversTypes['FrozenRun'], ParentType, ContextType, RequireFields<QueryFrozenRunArgs, 'id'>>;
  evidence?: Resolver<ResolversTypes['EvidencePage'], ParentType, ContextType, RequireFields<QueryEvidenceArgs, 'run' | 'line' | 'first'>>;
  checkQuestion?: Resolver<ResolversTypes['QuestionCheck'], ParentType, ContextType, RequireFields<QueryCheckQuestionArgs, 'text' | 'parameters' | 'plan'>>;
  questionWords?: Resolver<ResolversTypes['QuestionWords'], ParentType, ContextType>;
  exportQuestion?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<QueryExportQuestionArgs, 'id'>>;
  analysis?: Resolver<ResolversTypes['Analysis'], ParentType, ContextType>;
  received?: Resolver<Array<ResolversTypes['Received']>, ParentType, ContextType>;
  receivedView?: Resolver<ResolversTypes['ReceivedView'], ParentType, ContextType, RequireFields<QueryReceivedViewArgs, 'id' | 'most'>>;
  releaseProfiles?: Resolver<Array<ResolversTypes['ReleaseProfile']>, ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['Recipient']>, ParentType, ContextType>;
  releaseFormats?: Resolver<Array<ResolversTypes['ReleaseFormat']>, ParentType, ContextType>;
  releases?: Resolver<Array<ResolversTypes['Release']>, ParentType, ContextType>;
  release?: Resolver<ResolversTypes['Release'], ParentType, ContextType, RequireFields<QueryReleaseArgs, 'id'>>;
  releaseView?: Resolver<ResolversTypes['ReleaseView'], ParentType, ContextType, RequireFields<QueryReleaseViewArgs, 'id' | 'most'>>;
  releaseFile?: Resolver<ResolversTypes['ReleaseFile'], ParentType, ContextType, RequireFields<QueryReleaseFileArgs, 'id' | 'format'>>;
  search?: Resolver<ResolversTypes['SearchPage'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'input'>>;
  lookup?: Resolver<Array<ResolversTypes['LookupLine']>, ParentType, ContextType, RequireFields<QueryLookupArgs, 'lines'>>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  signInWays?: Resolver<ResolversTypes['SignInWays'], ParentType, ContextType>;
  invitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType, RequireFields<QueryInvitationArgs, 'token'>>;
  snapshots?: Resolver<Array<ResolversTypes['Snapshot']>, ParentType, ContextType>;
}>;

export type AboutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['About'] = ResolversParentTypes['About']> = ResolversObject<{
  demo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tour?: Resolver<Maybe<ResolversTypes['Tour']>, ParentType, ContextType>;
  hasData?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  batches?: Resolver<Array<ResolversTypes['Batch']>, ParentType, ContextType>;
  mappings?: Resolver<Array<ResolversTypes['MappingRow']>, ParentType, ContextType>;
  currencies?: Resolver<Array<ResolversTypes['Currency']>, ParentType, ContextType>;
}>;

export type TourResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tour'] = ResolversParentTypes['Tour']> = ResolversObject<{
  victimAccount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type CurrencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Currency'] = ResolversParentTypes['Currency']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scale?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type MappingRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MappingRow'] = ResolversParentTypes['MappingRow']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  about?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type BatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Batch'] = ResolversParentTypes['Batch']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mapping?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tlp?: Resolver<Maybe<ResolversTypes['Tlp']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  read?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  loaded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  alreadyThere?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAside?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type LabelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Label'] = ResolversParentTypes['Label']> = ResolversObject<{
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type KindRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindRow'] = ResolversParentTypes['KindRow']> = ResolversObject<{
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  colour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  icon?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  large?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type TieRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TieRow'] = ResolversParentTypes['TieRow']> = ResolversObject<{
  type?: Resolver<ResolversTypes['TieType'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  from?: Resolver<Array<ResolversTypes['Kind']>, ParentType, ContextType>;
  to?: Resolver<Array<ResolversTypes['Kind']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unverified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type StatementRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementRow'] = ResolversParentTypes['StatementRow']> = ResolversObject<{
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  signCheckpoint?: Resolver<ResolversTypes['AuditState'], ParentType, ContextType>;
  saveBoard?: Resolver<ResolversTypes['Board'], ParentType, ContextType, RequireFields<MutationSaveBoardArgs, 'input'>>;
  deleteBoard?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDeleteBoardArgs, 'id'>>;
  openCase?: Resolver<ResolversTypes['Case'], ParentType, ContextType, RequireFields<MutationOpenCaseArgs, 'input'>>;
  changeCase?: Resolver<ResolversTypes['Case'], ParentType, ContextType, RequireFields<MutationChangeCaseArgs, 'input'>>;
  replaceLead?: Resolver<ResolversTypes['Case'], ParentType, ContextType, RequireFields<MutationReplaceLeadArgs, 'case' | 'lead' | 'reason'>>;
  setCaseOpen?: Resolver<ResolversTypes['Case'], ParentType, ContextType, RequireFields<MutationSetCaseOpenArgs, 'case' | 'open' | 'reason'>>;
  setCaseAgency?: Resolver<ResolversTypes['Case'], ParentType, ContextType, RequireFields<MutationSetCaseAgencyArgs, 'case' | 'agency' | 'takesPart'>>;
  addMember?: Resolver<ResolversTypes['Case'], ParentType, ContextType, RequireFields<MutationAddMemberArgs, 'input'>>;
  endMember?: Resolver<ResolversTypes['Case'], ParentType, ContextType, RequireFields<MutationEndMemberArgs, 'case' | 'user' | 'reason'>>;
  addScope?: Resolver<ResolversTypes['Case'], ParentType, ContextType, RequireFields<MutationAddScopeArgs, 'input'>>;
  setCaseScope?: Resolver<ResolversTypes['Case'], ParentType, ContextType, RequireFields<MutationSetCaseScopeArgs, 'case' | 'scope' | 'uses'>>;
  setScopeDays?: Resolver<ResolversTypes['Scope'], ParentType, ContextType, RequireFields<MutationSetScopeDaysArgs, 'input'>>;
  addPartner?: Resolver<ResolversTypes['Partner'], ParentType, ContextType, RequireFields<MutationAddPartnerArgs, 'card'>>;
  comparePartner?: Resolver<ResolversTypes['Partner'], ParentType, ContextType, RequireFields<MutationComparePartnerArgs, 'input'>>;
  setPartnerAddress?: Resolver<ResolversTypes['Partner'], ParentType, ContextType, RequireFields<MutationSetPartnerAddressArgs, 'partner' | 'address'>>;
  revokePartner?: Resolver<ResolversTypes['Partner'], ParentType, ContextType, RequireFields<MutationRevokePartnerArgs, 'partner' | 'reason'>>;
  tryPartnerAgain?: Resolver<ResolversTypes['Partner'], ParentType, ContextType, RequireFields<MutationTryPartnerAgainArgs, 'partner'>>;
  replaceKeys?: Resolver<ResolversTypes['OwnCard'], ParentType, ContextType, RequireFields<MutationReplaceKeysArgs, 'reason' | 'lost'>>;
  addAgency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType, RequireFields<MutationAddAgencyArgs, 'input'>>;
  addUser?: Resolver<ResolversTypes['Invited'], ParentType, ContextType, RequireFields<MutationAddUserArgs, 'input'>>;
  changeUser?: Resolver<ResolversTypes['User'], ParentType, ContextType, RequireFields<MutationChangeUserArgs, 'input'>>;
  setUserActive?: Resolver<ResolversTypes['User'], ParentType, ContextType, RequireFields<MutationSetUserActiveArgs, 'user' | 'active' | 'reason'>>;
  inviteAgain?: Resolver<ResolversTypes['Invited'], ParentType, ContextType, RequireFields<MutationInviteAgainArgs, 'user'>>;
  endSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationEndSessionsArgs, 'user'>>;
  ask?: Resolver<ResolversTypes['Run'], ParentType, ContextType, RequireFields<MutationAskArgs, 'input'>>;
  cancelRun?: Resolver<ResolversTypes['Run'], ParentType, ContextType, RequireFields<MutationCancelRunArgs, 'id'>>;
  freezeRun?: Resolver<ResolversTypes['Run'], ParentType, ContextType, RequireFields<MutationFreezeRunArgs, 'id'>>;
  saveQuestion?: Resolver<ResolversTypes['Question'], ParentType, ContextType, RequireFields<MutationSaveQuestionArgs, 'input'>>;
  importQuestions?: Resolver<Array<ResolversTypes['Question']>, ParentType, ContextType, RequireFields<MutationImportQuestionsArgs, 'text'>>;
  moveQuestion?: Resolver<ResolversTypes['Question'], ParentType, ContextType, RequireFields<MutationMoveQuestionArgs, 'id' | 'version' | 'to'>>;
  reviewQuestion?: Resolver<ResolversTypes['Question'], ParentType, ContextType, RequireFields<MutationReviewQuestionArgs, 'id' | 'version' | 'publish' | 'remark'>>;
  watchQuestion?: Resolver<ResolversTypes['Question'], ParentType, ContextType, RequireFields<MutationWatchQuestionArgs, 'input'>>;
  bringBundle?: Resolver<ResolversTypes['Brought'], ParentType, ContextType, RequireFields<MutationBringBundleArgs, 'base64'>>;
  acceptReceived?: Resolver<ResolversTypes['Received'], ParentType, ContextType, RequireFields<MutationAcceptReceivedArgs, 'id' | 'without'>>;
  refuseReceived?: Resolver<ResolversTypes['Received'], ParentType, ContextType, RequireFields<MutationRefuseReceivedArgs, 'id' | 'reason'>>;
  giveBackReceived?: Resolver<ResolversTypes['Received'], ParentType, ContextType, RequireFields<MutationGiveBackReceivedArgs, 'id' | 'reason'>>;
  saveRelease?: Resolver<ResolversTypes['Release'], ParentType, ContextType, RequireFields<MutationSaveReleaseArgs, 'input'>>;
  dropRelease?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDropReleaseArgs, 'id'>>;
  askForRelease?: Resolver<ResolversTypes['Release'], ParentType, ContextType, RequireFields<MutationAskForReleaseArgs, 'id' | 'digest'>>;
  reviseRelease?: Resolver<ResolversTypes['Release'], ParentType, ContextType, RequireFields<MutationReviseReleaseArgs, 'id'>>;
  decideRelease?: Resolver<ResolversTypes['Release'], ParentType, ContextType, RequireFields<MutationDecideReleaseArgs, 'id' | 'digest' | 'approve' | 'remark'>>;
  withdrawRelease?: Resolver<ResolversTypes['Release'], ParentType, ContextType, RequireFields<MutationWithdrawReleaseArgs, 'id' | 'reason'>>;
  reveal?: Resolver<ResolversTypes['Entity'], ParentType, ContextType, RequireFields<MutationRevealArgs, 'ref' | 'reason'>>;
  signIn?: Resolver<ResolversTypes['Me'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'name' | 'password'>>;
  signInDemo?: Resolver<ResolversTypes['Me'], ParentType, ContextType, RequireFields<MutationSignInDemoArgs, 'user'>>;
  signOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  acceptInvitation?: Resolver<ResolversTypes['Me'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'old' | 'new'>>;
  makeSnapshot?: Resolver<ResolversTypes['SnapshotFile'], ParentType, ContextType, RequireFields<MutationMakeSnapshotArgs, 'input'>>;
}>;

export type AuditPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditPage'] = ResolversParentTypes['AuditPage']> = ResolversObject<{
  rows?: Resolver<Array<ResolversTypes['AuditRow']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type AuditRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditRow'] = ResolversParentTypes['AuditRow']> = ResolversObject<{
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['CaseOption']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variables?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  entities?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type AuditStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditState'] = ResolversParentTypes['AuditState']> = ResolversObject<{
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unclosed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  checkpoint?: Resolver<Maybe<ResolversTypes['Checkpoint']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type CheckpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Checkpoint'] = ResolversParentTypes['Checkpoint']> = ResolversObject<{
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cosigners?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type BoardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Board'] = ResolversParentTypes['Board']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  view?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  savedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  takenBackAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
}>;

export type CaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  lead?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  typology?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  agencies?: Resolver<Array<ResolversTypes['Agency']>, ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['Scope']>, ParentType, ContextType>;
  mine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = ResolversObject<{
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  leads?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  now?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endedWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scope'] = ResolversParentTypes['Scope']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ScopeKind'], ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  instrument?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  keepUntil?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  batches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type IdentifierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = ResolversObject<{
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  check?: Resolver<ResolversTypes['Check'], ParentType, ContextType>;
  placeholder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = ResolversObject<{
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  identifier?: Resolver<Maybe<ResolversTypes['Identifier']>, ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  also?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
}>;

export type EntityCardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityCard'] = ResolversParentTypes['EntityCard']> = ResolversObject<{
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  statements?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  first?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  sameAs?: Resolver<Array<ResolversTypes['SameAs']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type SameAsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SameAs'] = ResolversParentTypes['SameAs']> = ResolversObject<{
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
}>;

export type StatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = ResolversObject<{
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  best?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
}>;

export type DeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery']> = ResolversObject<{
  batch?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tlp?: Resolver<Maybe<ResolversTypes['Tlp']>, ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  details?: Resolver<Array<ResolversTypes['Detail']>, ParentType, ContextType>;
  maskedDetails?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type DetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Detail'] = ResolversParentTypes['Detail']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type CompletenessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness']> = ResolversObject<{
  shown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  held?: Resolver<Array<ResolversTypes['Held']>, ParentType, ContextType>;
}>;

export type HeldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Held'] = ResolversParentTypes['Held']> = ResolversObject<{
  reason?: Resolver<ResolversTypes['HeldReason'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
}>;

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = ResolversObject<{
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
}>;

export type EventPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventPage'] = ResolversParentTypes['EventPage']> = ResolversObject<{
  events?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type FacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = ResolversObject<{
  type?: Resolver<ResolversTypes['TieType'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  neighbours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type FacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facets'] = ResolversParentTypes['Facets']> = ResolversObject<{
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  facets?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType>;
  neighbours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hub?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = ResolversObject<{
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Minor'], ParentType, ContextType>;
}>;

export type TieResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tie'] = ResolversParentTypes['Tie']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TieType'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sums?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  first?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  untilDerived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inferred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unverified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type ExpansionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Expansion'] = ResolversParentTypes['Expansion']> = ResolversObject<{
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  ties?: Resolver<Array<ResolversTypes['Tie']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type LinksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Links'] = ResolversParentTypes['Links']> = ResolversObject<{
  ties?: Resolver<Array<ResolversTypes['Tie']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type BadgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Badge'] = ResolversParentTypes['Badge']> = ResolversObject<{
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type PartnersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Partners'] = ResolversParentTypes['Partners']> = ResolversObject<{
  own?: Resolver<ResolversTypes['OwnCard'], ParentType, ContextType>;
  list?: Resolver<Array<ResolversTypes['Partner']>, ParentType, ContextType>;
}>;

export type FingerprintResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Fingerprint'] = ResolversParentTypes['Fingerprint']> = ResolversObject<{
  digits?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  zh?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type OwnCardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnCard'] = ResolversParentTypes['OwnCard']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  card?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['Fingerprint'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
}>;

export type PartnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Partner'] = ResolversParentTypes['Partner']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PartnerStatus'], ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['Fingerprint'], ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  addedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comparedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  comparedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comparedHow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  revokedWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type OutgoingBundleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutgoingBundle'] = ResolversParentTypes['OutgoingBundle']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OutgoingStatus'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  trouble?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
}>;

export type BundleFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BundleFile'] = ResolversParentTypes['BundleFile']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  base64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type PathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = ResolversObject<{
  refs?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  ties?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type PathsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Paths'] = ResolversParentTypes['Paths']> = ResolversObject<{
  paths?: Resolver<Array<ResolversTypes['Path']>, ParentType, ContextType>;
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  ties?: Resolver<Array<ResolversTypes['Tie']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type AgencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AgencyKind'], ParentType, ContextType>;
  host?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  display?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UserStatus'], ParentType, ContextType>;
}>;

export type InvitedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invited'] = ResolversParentTypes['Invited']> = ResolversObject<{
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
}>;

export type WordsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Words'] = ResolversParentTypes['Words']> = ResolversObject<{
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type QuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Question'] = ResolversParentTypes['Question']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  asks?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  notProof?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['QuestionGroup'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['QuestionStatus'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['QuestionGround'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  savedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['QuestionReview']>, ParentType, ContextType>;
  parameters?: Resolver<Array<ResolversTypes['Parameter']>, ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['Column']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['QuestionVersion']>, ParentType, ContextType>;
  watch?: Resolver<Maybe<ResolversTypes['Watch']>, ParentType, ContextType>;
  mine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type QuestionReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionReview'] = ResolversParentTypes['QuestionReview']> = ResolversObject<{
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  remark?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  published?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type QuestionVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionVersion'] = ResolversParentTypes['QuestionVersion']> = ResolversObject<{
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  savedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['QuestionStatus'], ParentType, ContextType>;
}>;

export type ParameterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Parameter'] = ResolversParentTypes['Parameter']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ParameterKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['Kind']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  choices?: Resolver<Array<ResolversTypes['Choice']>, ParentType, ContextType>;
  default?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  least?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  most?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  whole?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  optional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type ChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Choice'] = ResolversParentTypes['Choice']> = ResolversObject<{
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
}>;

export type ColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Column'] = ResolversParentTypes['Column']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ColumnKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['Choice']>, ParentType, ContextType>;
}>;

export type RunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Run'] = ResolversParentTypes['Run']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['Value']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RunStatus'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['RunFault']>, ParentType, ContextType>;
  frozen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  newSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type ValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Value'] = ResolversParentTypes['Value']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type RunFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunFault'] = ResolversParentTypes['RunFault']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mend?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type FrozenRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FrozenRun'] = ResolversParentTypes['FrozenRun']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type RunPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunPage'] = ResolversParentTypes['RunPage']> = ResolversObject<{
  run?: Resolver<ResolversTypes['Run'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['Column']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['Line']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type LineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Line'] = ResolversParentTypes['Line']> = ResolversObject<{
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cells?: Resolver<Array<ResolversTypes['Cell']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type CellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cell'] = ResolversParentTypes['Cell']> = ResolversObject<{
  entities?: Resolver<Maybe<Array<ResolversTypes['Entity']>>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  instant?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type EvidencePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidencePage'] = ResolversParentTypes['EvidencePage']> = ResolversObject<{
  claims?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = ResolversObject<{
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
}>;

export type QuestionCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionCheck'] = ResolversParentTypes['QuestionCheck']> = ResolversObject<{
  problems?: Resolver<Array<ResolversTypes['QuestionProblem']>, ParentType, ContextType>;
  notices?: Resolver<Array<ResolversTypes['QuestionProblem']>, ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type QuestionProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionProblem'] = ResolversParentTypes['QuestionProblem']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['ProblemValue']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mend?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ProblemValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemValue'] = ResolversParentTypes['ProblemValue']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type QuestionWordsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionWords'] = ResolversParentTypes['QuestionWords']> = ResolversObject<{
  labels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  types?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  properties?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  functions?: Resolver<Array<ResolversTypes['QuestionFunction']>, ParentType, ContextType>;
  units?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type QuestionFunctionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionFunction'] = ResolversParentTypes['QuestionFunction']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  least?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  most?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gathers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type AnalysisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Analysis'] = ResolversParentTypes['Analysis']> = ResolversObject<{
  available?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AnalysisState'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  behind?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  entities?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ties?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type WatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Watch'] = ResolversParentTypes['Watch']> = ResolversObject<{
  everyMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  unseen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ReceivedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Received'] = ResolversParentTypes['Received']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  bundle?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  partner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReceivedStatus'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  cameAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  broughtBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  doubts?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  answers?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  without?: Resolver<Maybe<ResolversTypes['Without']>, ParentType, ContextType>;
  loaded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  setAside?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type WithoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Without'] = ResolversParentTypes['Without']> = ResolversObject<{
  sources?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  entities?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type BroughtResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Brought'] = ResolversParentTypes['Brought']> = ResolversObject<{
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  received?: Resolver<Maybe<ResolversTypes['Received']>, ParentType, ContextType>;
}>;

export type ReceivedViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivedView'] = ResolversParentTypes['ReceivedView']> = ResolversObject<{
  counts?: Resolver<ResolversTypes['ReceivedCounts'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['ReceivedSource']>, ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['ReceivedKind']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ReceivedNode']>, ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['ReleaseLink']>, ParentType, ContextType>;
  disagreements?: Resolver<Array<ResolversTypes['Disagreement']>, ParentType, ContextType>;
  disagreementsTotal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  touches?: Resolver<Array<ResolversTypes['Touched']>, ParentType, ContextType>;
  unreadable?: Resolver<Array<ResolversTypes['Unreadable']>, ParentType, ContextType>;
}>;

export type ReceivedCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivedCounts'] = ResolversParentTypes['ReceivedCounts']> = ResolversObject<{
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entitiesKnown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimsKnown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  coarser?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  links?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ReceivedSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivedSource'] = ResolversParentTypes['ReceivedSource']> = ResolversObject<{
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ReceivedKindResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivedKind'] = ResolversParentTypes['ReceivedKind']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isTie?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ReceivedNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivedNode'] = ResolversParentTypes['ReceivedNode']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  here?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type DisagreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Disagreement'] = ResolversParentTypes['Disagreement']> = ResolversObject<{
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ours?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  theirs?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type TouchedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Touched'] = ResolversParentTypes['Touched']> = ResolversObject<{
  case?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type UnreadableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unreadable'] = ResolversParentTypes['Unreadable']> = ResolversObject<{
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type BothWordsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BothWords'] = ResolversParentTypes['BothWords']> = ResolversObject<{
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type ReleaseProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseProfile'] = ResolversParentTypes['ReleaseProfile']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['BothWords'], ParentType, ContextType>;
  tells?: Resolver<ResolversTypes['BothWords'], ParentType, ContextType>;
}>;

export type RecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Recipient'] = ResolversParentTypes['Recipient']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type ReleaseFormatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseFormat'] = ResolversParentTypes['ReleaseFormat']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['BothWords'], ParentType, ContextType>;
  extension?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  losses?: Resolver<Array<ResolversTypes['BothWords']>, ParentType, ContextType>;
}>;

export type ReleaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Release'] = ResolversParentTypes['Release']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReleaseStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Recipient']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  answers?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  choice?: Resolver<ResolversTypes['ReleaseChoice'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['ReleaseChange']>, ParentType, ContextType>;
  own?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  madeBy?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  savedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  askedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  remark?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bundle?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receipts?: Resolver<Array<ResolversTypes['ReleaseReceipt']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  withdrawnWhy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mayDecide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type ReleaseReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseReceipt'] = ResolversParentTypes['ReleaseReceipt']> = ResolversObject<{
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  remark?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type ReleaseChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseChoice'] = ResolversParentTypes['ReleaseChoice']> = ResolversObject<{
  entities?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
}>;

export type ReleaseChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseChange'] = ResolversParentTypes['ReleaseChange']> = ResolversObject<{
  entity?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  property?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  does?: Resolver<ResolversTypes['ReleaseDeed'], ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  band?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ReleaseViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseView'] = ResolversParentTypes['ReleaseView']> = ResolversObject<{
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tlp?: Resolver<Maybe<ResolversTypes['Tlp']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ReleaseCounts'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ReleaseNode']>, ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['ReleaseLink']>, ParentType, ContextType>;
  told?: Resolver<Array<ResolversTypes['ReleaseTold']>, ParentType, ContextType>;
}>;

export type ReleaseCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseCounts'] = ResolversParentTypes['ReleaseCounts']> = ResolversObject<{
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  coarser?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  links?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ReleaseNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseNode'] = ResolversParentTypes['ReleaseNode']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  here?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  identifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  said?: Resolver<Array<ResolversTypes['ReleaseSaid']>, ParentType, ContextType>;
}>;

export type ReleaseSaidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseSaid'] = ResolversParentTypes['ReleaseSaid']> = ResolversObject<{
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coarser?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type ReleaseLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseLink'] = ResolversParentTypes['ReleaseLink']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TieType'], ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['TieType']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sums?: Resolver<Array<ResolversTypes['ReleaseSum']>, ParentType, ContextType>;
  bands?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  first?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ReleaseSumResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseSum'] = ResolversParentTypes['ReleaseSum']> = ResolversObject<{
  amount?: Resolver<ResolversTypes['Minor'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type ReleaseToldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseTold'] = ResolversParentTypes['ReleaseTold']> = ResolversObject<{
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  did?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  on?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
}>;

export type ReleaseFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseFile'] = ResolversParentTypes['ReleaseFile']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  media?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  base64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = ResolversObject<{
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  match?: Resolver<ResolversTypes['Match'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type SearchPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchPage'] = ResolversParentTypes['SearchPage']> = ResolversObject<{
  hits?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type LookupLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupLine'] = ResolversParentTypes['LookupLine']> = ResolversObject<{
  line?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hits?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  more?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unreadable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type MeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = ResolversObject<{
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  rights?: Resolver<Array<ResolversTypes['Right']>, ParentType, ContextType>;
  cases?: Resolver<Array<ResolversTypes['CaseOption']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
}>;

export type CaseOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseOption'] = ResolversParentTypes['CaseOption']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  typology?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leads?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type SignInWaysResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInWays'] = ResolversParentTypes['SignInWays']> = ResolversObject<{
  password?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  demoUsers?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
}>;

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = ResolversObject<{
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
}>;

export type SnapshotFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SnapshotFile'] = ResolversParentTypes['SnapshotFile']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type SnapshotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Snapshot'] = ResolversParentTypes['Snapshot']> = ResolversObject<{
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  takenBackAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
}>;

export type Resolvers<ContextType = Context> = ResolversObject<{
  Kind?: GraphQLScalarType;
  TieType?: GraphQLScalarType;
  Instant?: GraphQLScalarType;
  Minor?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  About?: AboutResolvers<ContextType>;
  Tour?: TourResolvers<ContextType>;
  Currency?: CurrencyResolvers<ContextType>;
  MappingRow?: MappingRowResolvers<ContextType>;
  Batch?: BatchResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  KindRow?: KindRowResolvers<ContextType>;
  TieRow?: TieRowResolvers<ContextType>;
  StatementRow?: StatementRowResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  AuditPage?: AuditPageResolvers<ContextType>;
  AuditRow?: AuditRowResolvers<ContextType>;
  AuditState?: AuditStateResolvers<ContextType>;
  Checkpoint?: CheckpointResolvers<ContextType>;
  Board?: BoardResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Scope?: ScopeResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  EntityCard?: EntityCardResolvers<ContextType>;
  SameAs?: SameAsResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  Detail?: DetailResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  Held?: HeldResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventPage?: EventPageResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  Facets?: FacetsResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Tie?: TieResolvers<ContextType>;
  Expansion?: ExpansionResolvers<ContextType>;
  Links?: LinksResolvers<ContextType>;
  Badge?: BadgeResolvers<ContextType>;
  Partners?: PartnersResolvers<ContextType>;
  Fingerprint?: FingerprintResolvers<ContextType>;
  OwnCard?: OwnCardResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  OutgoingBundle?: OutgoingBundleResolvers<ContextType>;
  BundleFile?: BundleFileResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  Paths?: PathsResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Invited?: InvitedResolvers<ContextType>;
  Words?: WordsResolvers<ContextType>;
  Question?: QuestionResolvers<ContextType>;
  QuestionReview?: QuestionReviewResolvers<ContextType>;
  QuestionVersion?: QuestionVersionResolvers<ContextType>;
  Parameter?: ParameterResolvers<ContextType>;
  Choice?: ChoiceResolvers<ContextType>;
  Column?: ColumnResolvers<ContextType>;
  Run?: RunResolvers<ContextType>;
  Value?: ValueResolvers<ContextType>;
  RunFault?: RunFaultResolvers<ContextType>;
  FrozenRun?: FrozenRunResolvers<ContextType>;
  RunPage?: RunPageResolvers<ContextType>;
  Line?: LineResolvers<ContextType>;
  Cell?: CellResolvers<ContextType>;
  EvidencePage?: EvidencePageResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  QuestionCheck?: QuestionCheckResolvers<ContextType>;
  QuestionProblem?: QuestionProblemResolvers<ContextType>;
  ProblemValue?: ProblemValueResolvers<ContextType>;
  QuestionWords?: QuestionWordsResolvers<ContextType>;
  QuestionFunction?: QuestionFunctionResolvers<ContextType>;
  Analysis?: AnalysisResolvers<ContextType>;
  Watch?: WatchResolvers<ContextType>;
  Received?: ReceivedResolvers<ContextType>;
  Without?: WithoutResolvers<ContextType>;
  Brought?: BroughtResolvers<ContextType>;
  ReceivedView?: ReceivedViewResolvers<ContextType>;
  ReceivedCounts?: ReceivedCountsResolvers<ContextType>;
  ReceivedSource?: ReceivedSourceResolvers<ContextType>;
  ReceivedKind?: ReceivedKindResolvers<ContextType>;
  ReceivedNode?: ReceivedNodeResolvers<ContextType>;
  Disagreement?: DisagreementResolvers<ContextType>;
  Touched?: TouchedResolvers<ContextType>;
  Unreadable?: UnreadableResolvers<ContextType>;
  BothWords?: BothWordsResolvers<ContextType>;
  ReleaseProfile?: ReleaseProfileResolvers<ContextType>;
  Recipient?: RecipientResolvers<ContextType>;
  ReleaseFormat?: ReleaseFormatResolvers<ContextType>;
  Release?: ReleaseResolvers<ContextType>;
  ReleaseReceipt?: ReleaseReceiptResolvers<ContextType>;
  ReleaseChoice?: ReleaseChoiceResolvers<ContextType>;
  ReleaseChange?: ReleaseChangeResolvers<ContextType>;
  ReleaseView?: ReleaseViewResolvers<ContextType>;
  ReleaseCounts?: ReleaseCountsResolvers<ContextType>;
  ReleaseNode?: ReleaseNodeResolvers<ContextType>;
  ReleaseSaid?: ReleaseSaidResolvers<ContextType>;
  ReleaseLink?: ReleaseLinkResolvers<ContextType>;
  ReleaseSum?: ReleaseSumResolvers<ContextType>;
  ReleaseTold?: ReleaseToldResolvers<ContextType>;
  ReleaseFile?: ReleaseFileResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SearchPage?: SearchPageResolvers<ContextType>;
  LookupLine?: LookupLineResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  CaseOption?: CaseOptionResolvers<ContextType>;
  SignInWays?: SignInWaysResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  SnapshotFile?: SnapshotFileResolvers<ContextType>;
  Snapshot?: SnapshotResolvers<ContextType>;
}>;

export type DirectiveResolvers<ContextType = Context> = ResolversObject<{
  needs?: NeedsDirectiveResolver<any, any, ContextType>;
  secret?: SecretDirectiveResolver<any, any, ContextType>;
}>;
