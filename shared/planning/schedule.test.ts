import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDays } from '../calendar/business-days.ts';
import { formatLocalDate, parseLocalDate } from '../calendar/local-day.ts';
import { dayOfWorkday, workdayOf } from '../calendar/workdays.ts';
import { type DatedTask, forecastOf, type Plan, shiftWithPlan } from './schedule.ts';
import { closesCircle, inOrderOfWork, sortLinks, type TaskLink } from './schedule-links.ts';

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const task = (id: string, startsOn: string, endsOn: string, progress = 0): DatedTask => ({
  id,
  startsOn: day(startsOn),
  endsOn: day(endsOn),
  progress,
  workdays: null,
});
const link = (before: string, after: string, createdAt = ''): TaskLink => ({
  id: `${before}|${after}`,
  before,
  after,
  createdAt,
});

/** Tue 16 June: the proof should be done to 60 % and is to 20; two working days of slack stand before the launch. */
const launchPlan: Plan = {
  tasks: [
    task('message', '2026-06-01', '2026-06-09', 1),
    task('calculator', '2026-06-08', '2026-06-19', 0.6),
    task('proof', '2026-06-10', '2026-06-18', 0.2),
    task('script', '2026-06-19', '2026-06-25'),
    task('training', '2026-06-26', '2026-07-01'),
    task('ads', '2026-07-06', '2026-07-24'),
  ],
  links: [link('message', 'proof'), link('proof', 'script'), link('script', 'training'), link('training', 'ads')],
  launchOn: day('2026-07-06'),
};
const today = day('2026-06-16');

describe('a forecast', () => {
  const forecast = forecastOf(launchPlan, today);
  const of = (id: string) => forecast.tasks.get(id);

  it('says how many working days work is behind, and whom that pushes', () => {
    expect([...forecast.tasks].map(([id, { behind, isPushed }]) => [id, behind, isPushed])).toEqual([
      ['message', 0, false],
      ['calculator', 0, false],
      ['proof', 3, false],
      ['script', 0, true],
      ['training', 0, true],
      ['ads', 0, true],
    ]);
  });

  it('moves the launch once the slack before it is used up, and what waits for the launch with it', () => {
    expect(forecast.launchOn).toBe(day('2026-07-07'));
    expect(forecast.slip).toBe(1);
    expect(of('ads')).toMatchObject({ startsOn: day('2026-07-07'), endsOn: day('2026-07-27') });
  });

  it('knows the critical chain and the slack of the rest', () => {
    expect([...forecast.tasks].filter(([, each]) => each.isCritical).map(([id]) => id)).toEqual([
      'proof',
      'script',
      'training',
    ]);
    expect(of('calculator')?.slack).toBe(11);
    expect([of('message')?.slack, of('ads')?.slack]).toEqual([null, null]);
  });

  it('holds the launch while there is slack', () => {
    const tasks = launchPlan.tasks.map((each) => (each.id === 'proof' ? { ...each, progress: 0.6 } : each));
    const better = forecastOf({ ...launchPlan, tasks }, today);
    expect([better.slip, better.launchOn]).toEqual([0, launchPlan.launchOn]);
    expect(better.tasks.get('proof')).toMatchObject({ behind: 0, slack: 2, isCritical: false });
  });

  it('counts no weekend as time lost', () => {
    const over = forecastOf(
      { tasks: [task('a', '2026-06-11', '2026-06-17', 0.4)], links: [], launchOn: null },
      day('2026-06-15'),
    );
    expect(over.tasks.get('a')?.behind).toBe(0);
  });

  it('takes a task whose end lies before its start for one day', () => {
    const turned = forecastOf({ tasks: [task('a', '2026-06-18', '2026-06-10')], links: [], launchOn: null }, today);
    expect(turned.tasks.get('a')).toMatchObject({ startsOn: day('2026-06-18'), endsOn: day('2026-06-18'), behind: 0 });
  });

  it('moves an event of a weekend to a weekend', () => {
    const fair = task('fair', '2026-06-20', '2026-06-21');
    const plan = {
      tasks: [task('stand', '2026-06-15', '2026-06-24'), fair],
      links: [link('stand', 'fair')],
      launchOn: null,
    };
    expect(forecastOf(plan, day('2026-06-15')).tasks.get('fair')).toMatchObject({
      startsOn: day('2026-06-27'),
      endsOn: day('2026-06-28'),
    });
  });
});

describe('links that go round in a circle', () => {
  it('are refused where one person draws them', () => {
    const links = [link('a', 'b'), link('b', 'c')];
    expect(closesCircle(links, 'c', 'a')).toBe(true);
    expect(closesCircle(links, 'a', 'a')).toBe(true);
    expect(closesCircle(links, 'a', 'c')).toBe(false);
  });

  it('are told apart after a merge, and the older half counts', () => {
    const newer = link('b', 'a', '2026-06-02');
    const older = link('a', 'b', '2026-06-01');
    for (const links of [
      [newer, older],
      [older, newer],
    ])
      expect(sortLinks(new Set(['a', 'b']), links)).toEqual({ used: [older], circular: [newer] });
  });

  it('do not stop a forecast', () => {
    const tasks = [task('a', '2026-06-16', '2026-06-17'), task('b', '2026-06-17', '2026-06-18')];
    const links = [link('a', 'b', '1'), link('b', 'a', '2'), link('a', 'gone')];
    const forecast = forecastOf({ tasks, links, launchOn: null }, today);
    expect(forecast.links.circular.map(({ id }) => id)).toEqual(['b|a']);
    expect(forecast.tasks.get('b')?.startsOn).toBe(day('2026-06-18'));
  });
});

const monday = day('2026-06-15');
const anyTask = fc.record({
  start: fc.integer({ min: -20, max: 40 }),
  days: fc.integer({ min: -2, max: 15 }),
  progress: fc.constantFrom(0, 0, 0, 0.1, 0.5, 0.9, 1),
});
const anyPlan = fc
  .record({
    tasks: fc.array(anyTask, { minLength: 1, maxLength: 9 }),
    links: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 14 }),
    launch: fc.option(fc.integer({ min: -5, max: 60 })),
    today: fc.integer({ min: -5, max: 20 }),
  })
  .map(({ tasks, links, launch, today: from }) => ({
    plan: {
      tasks: tasks.map(({ start, days, progress }, index) => ({
        id: `t${index}`,
        startsOn: monday + start,
        endsOn: monday + start + days,
        progress,
        workdays: null,
      })),
      links: links.map(([before, after], index) => ({
        id: `l${index}`,
        before: `t${before}`,
        after: `t${after}`,
        createdAt: String(index).padStart(2, '0'),
      })),
      launchOn: launch === null ? null : monday + launch,
    } satisfies Plan,
    from: monday + from,
  }));

/** The same forecast by asking each task again until nothing moves, with `extra` days lost at the end of one task. */
function slowEnds(plan: Plan, now: number, extra: { readonly id: string; readonly days: number }): Map<string, number> {
  const used = sortLinks(new Set(plan.tasks.map(({ id }) => id)), plan.links).used;
  const ends = new Map<string, number>();
  const countFrom = (from: number, days: number) => {
    let at = from;
    for (let done = 0; done < days; at += 1) if (businessDays({ from: at, to: at + 1 }) === 1) done += 1;
    return at;
  };
  const firstWorkday = (from: number) => {
    let at = from;
    while (businessDays({ from: at, to: at + 1 }) === 0) at += 1;
    return at;
  };
  for (let round = 0; round <= plan.tasks.length; round += 1) {
    for (const { id, startsOn, endsOn: typed, progress } of plan.tasks) {
      const endsOn = Math.max(startsOn, typed);
      const length = businessDays({ from: startsOn, to: endsOn + 1 });
      const floors = used.filter((each) => each.after === id).map((each) => ends.get(each.before) ?? 0);
      const start = firstWorkday(startsOn);
      let end = firstWorkday(endsOn + 1);
      if (progress === 1) end = Math.max(start, Math.min(end, firstWorkday(now)));
      else if (progress > 0) {
        const left = Math.ceil((1 - progress) * length - 1e-6) || (now > endsOn ? 1 : 0);
        if (firstWorkday(now) > start) end = Math.max(end, firstWorkday(countFrom(firstWorkday(now), left)));
      } else {
        let begins = Math.max(start, firstWorkday(now), ...floors);
        if (length === 0) while (workdayOf(begins) % 5 !== 0) begins = firstWorkday(begins + 1);
        end = firstWorkday(countFrom(begins, length));
      }
      if (extra.id === id) end = firstWorkday(countFrom(end, extra.days));
      ends.set(id, end);
    }
  }
  return ends;
}

function slowTarget(plan: Plan, now: number, extra = { id: '', days: 0 }): number {
  const ends = slowEnds(plan, now, extra);
  const before = plan.tasks.filter(
    ({ startsOn, endsOn }) => plan.launchOn === null || Math.max(startsOn, endsOn) < plan.launchOn,
  );
  return Math.max(
    plan.launchOn === null ? Number.NEGATIVE_INFINITY : workdayOf(plan.launchOn),
    ...before.map(({ id }) => workdayOf(ends.get(id) ?? 0)),
  );
}

describe('any plan', () => {
  it('is forecast as by asking each task again and again', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, from }) => {
        const forecast = forecastOf(plan, from);
        const target = slowTarget(plan, from);
        if (plan.launchOn !== null)
          expect(forecast.launchOn).toBe(target > workdayOf(plan.launchOn) ? dayOfWorkday(target) : plan.launchOn);
      }),
    );
  });

  it('has the slack that it takes to move the launch', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, from }) => {
        const forecast = forecastOf(plan, from);
        const target = slowTarget(plan, from);
        for (const { id, progress } of plan.tasks) {
          if (progress === 1) continue;
          const slack = forecast.tasks.get(id)?.slack ?? null;
          const enough = slack ?? 60;
          expect(slowTarget(plan, from, { id, days: enough }), id).toBe(target);
          if (slack !== null) expect(slowTarget(plan, from, { id, days: slack + 1 }), id).toBeGreaterThan(target);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says of itself what was forecast once it was shifted', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, from }) => {
        const forecast = forecastOf(plan, from);
        const moved = new Map(shiftWithPlan(plan, forecast).map((each) => [each.id, each]));
        const tasks = plan.tasks.map((each) => ({ ...each, ...moved.get(each.id) }));
        const again = forecastOf({ ...plan, tasks, launchOn: forecast.launchOn }, from);
        const isLaterThanLaunch = plan.tasks.some(
          ({ startsOn, progress }) => plan.launchOn !== null && startsOn >= plan.launchOn && progress > 0,
        );
        if (isLaterThanLaunch) return;
        expect(again.slip).toBe(0);
        expect(shiftWithPlan({ ...plan, tasks }, again)).toEqual([]);
        for (const { behind } of again.tasks.values()) expect(behind).toBe(0);
      }),
    );
  });

  it('keeps the work before what waits for it', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, from }) => {
        const { tasks, links } = forecastOf(plan, from);
        for (const { before, after } of links.used) {
          if ((plan.tasks.find(({ id }) => id === after)?.progress ?? 0) > 0) continue;
          if ((plan.tasks.find(({ id }) => id === before)?.progress ?? 0) === 1) continue;
          const [first, second] = [tasks.get(before), tasks.get(after)];
          expect(workdayOf(second?.startsOn ?? 0)).toBeGreaterThanOrEqual(workdayOf((first?.endsOn ?? 0) + 1));
        }
      }),
    );
  });

  it('comes into an order of work that has all of it once', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan }) => {
        const ids = plan.tasks.map(({ id }) => id);
        const { used } = sortLinks(new Set(ids), plan.links);
        const order = inOrderOfWork(ids, used);
        expect(order.toSorted()).toEqual(ids.toSorted());
        for (const { before, after } of used) expect(order.indexOf(before)).toBeLessThan(order.indexOf(after));
      }),
    );
  });
});

describe('working days', () => {
  it('are counted as days one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 40_000 }), fc.integer({ min: 0, max: 30 }), (from, days) => {
        expect(workdayOf(from + days) - workdayOf(from)).toBe(businessDays({ from, to: from + days }));
        const back = dayOfWorkday(workdayOf(from));
        expect(back).toBeGreaterThanOrEqual(from);
        expect(businessDays({ from: back, to: back + 1 }), formatLocalDate(back)).toBe(1);
      }),
    );
  });
});
