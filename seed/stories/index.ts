import type { Story } from '../stage.ts';
import { coTravel } from './co-travel.ts';
import { commonCounterpart } from './common-counterpart.ts';
import { commonTrunk } from './common-trunk.ts';
import { denDays } from './den-days.ts';
import { chargeCounters } from './charge-counters.ts';
import { denShifts } from './den-shifts.ts';
import { deviceSwap } from './device-swap.ts';
import { fan } from './fan.ts';
import { filesThatDisagree } from './files-that-disagree.ts';
import { innocentHub } from './innocent-hub.ts';
import { liveVictim } from './live-victim.ts';
import { muleChain } from './mule-chain.ts';
import { onePayment } from './one-payment.ts';
import { oneSeries } from './one-series.ts';
import { passThrough } from './pass-through.ts';
import { recycledNumber } from './recycled-number.ts';
import { roundTrip } from './round-trip.ts';
import { sameOwner } from './same-owner.ts';
import { servedDens } from './served-dens.ts';
import { simBoxCar } from './sim-box-car.ts';
import { sisterSites } from './sister-sites.ts';
import { threeDens } from './three-dens.ts';
import { washingRoom } from './washing-room.ts';
import { shopBurst } from './shop-burst.ts';
import { spoofedCaller } from './spoofed-caller.ts';
import { muleRecruiter } from './mule-recruiter.ts';
import { dataLeak } from './data-leak.ts';
import { simBoxRoom } from './sim-box-room.ts';
import { burner } from './burner.ts';
import { denMoves } from './den-moves.ts';
import { unreportedVictim } from './unreported-victim.ts';

/** A story's place in this list numbers its cast, so new ones go to the end. */
export const STORIES: readonly Story[] = [
  onePayment,
  muleChain,
  sameOwner,
  simBoxCar,
  denShifts,
  threeDens,
  deviceSwap,
  recycledNumber,
  innocentHub,
  filesThatDisagree,
  servedDens,
  washingRoom,
  sisterSites,
  commonTrunk,
  oneSeries,
  commonCounterpart,
  coTravel,
  denDays,
  liveVictim,
  shopBurst,
  spoofedCaller,
  muleRecruiter,
  dataLeak,
  simBoxRoom,
  burner,
  denMoves,
  unreportedVictim,
  chargeCounters,
  passThrough,
  fan,
  roundTrip,
];
